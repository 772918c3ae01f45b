using PythonWebGuide.Catalog.Navigation;
using PythonWebGuide.Web.Features.Shared;

namespace PythonWebGuide.Web.Features.Topics;

public sealed record TopicPage : SitePage
{
    public required TopicEntry Topic { get; init; }

    public required IReadOnlyList<TopicEntry> Others { get; init; }

    public override string Area => "learn";

    public override bool IsArranged => true;

    public static TopicPage Of(TopicEntry topic, GuideMap map) => new()
    {
        Title = $"Topic: {topic.Name}",
        Description = $"All articles of the guide about {topic.Name}.",
        CanonicalPath = topic.Url,
        Topic = topic,
        Others = [.. map.Topics.Where(other => other != topic)],
    };
}
