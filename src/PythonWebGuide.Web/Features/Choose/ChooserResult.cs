using System.Collections.Immutable;
using PythonWebGuide.Catalog.Navigation;
using PythonWebGuide.Content;
using PythonWebGuide.Content.Choosing;

namespace PythonWebGuide.Web.Features.Choose;

/// <summary>What the answers of a reader say.</summary>
/// <param name="Ranked">The frameworks, the best first.</param>
/// <param name="Given">How many questions were answered.</param>
/// <param name="Start">The path to begin with.</param>
/// <param name="Then">The path of the framework, when it is another.</param>
/// <param name="Tie">What decides between equals.</param>
public sealed record ChooserResult(ImmutableArray<RankedFramework> Ranked, int Given, PathEntry? Start, PathEntry? Then, string Tie)
{
    public RankedFramework Best => Ranked[0];

    /// <summary>That several have the most points, so that the order of the file decided.</summary>
    public bool IsTie => Ranked.Length > 1 && Ranked[1].Points == Best.Points;

    public string Title => Given == 0 ? $"Not sure yet: take {Best.Framework.Title}" : IsTie ? $"Close: {Best.Framework.Title}, then {Ranked[1].Framework.Title}" : $"Your answers speak for {Best.Framework.Title}";

    /// <summary>Answers that spoke more for another framework: what its choice would have brought.</summary>
    public IEnumerable<(Framework Other, RankedReason Reason)> Missed =>
        from ranked in Ranked.Skip(1)
        from reason in ranked.Reasons
        where reason.Points > Best.Reasons.Where(own => own.Question.Key == reason.Question.Key).Sum(own => own.Points)
        select (ranked.Framework, reason);

    public static ChooserResult Of(GuideMap map, Chooser chooser, IReadOnlyDictionary<string, string> answers)
    {
        var ranked = chooser.Rank(answers);
        var given = chooser.Given(answers).Select(pair => pair.Answer).ToList();
        var own = PathOrNull(map, ranked[0].Framework.Path);
        var asked = given.Where(answer => answer.Path is not null && (answer.PathFor is null || answer.PathFor == ranked[0].Framework.Key)).Select(answer => PathOrNull(map, answer.Path)).OfType<PathEntry>().ToList();
        // Who begins, begins with the basics; a path for the subject itself goes before that of the framework.
        var start = asked.LastOrDefault() ?? own;
        var then = asked.SkipLast(1).LastOrDefault() ?? own;
        return new ChooserResult(ranked, given.Count, start, then == start ? null : then, given.Count == 0 || ranked.All(one => one.Points == ranked[0].Points) ? chooser.Tie : $"{ranked[0].Framework.Title} and {ranked[1].Framework.Title} have equally many points. Read the reasons and take the one whose reasons weigh more for you.");
    }

    private static PathEntry? PathOrNull(GuideMap map, string? slug) => Slug.TryParse(slug, null, out var path) ? map.PathOrNull(path) : null;
}
