using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PythonWebGuide.Catalog.Navigation;
using PythonWebGuide.Content.Choosing;
using PythonWebGuide.Web.Features.Progress;

namespace PythonWebGuide.Web.Export;

/// <summary>What the modules of an export need to know of the guide beside its pages, as JSON.</summary>
internal static class GuideFacts
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>All articles by their slugs, with their names in readers' progress, and the paths through them.</summary>
    public static byte[] Paths(GuideMap map) => Bytes(new JsonObject
    {
        ["articles"] = new JsonObject(map.Articles.DistinctBy(article => article.Slug).Select(article => KeyValuePair.Create(article.Slug.ToString(), (JsonNode?)Article(article)))),
        ["paths"] = new JsonArray([.. map.Paths.Select(Path)]),
    });

    public static byte[] Chooser(Chooser chooser) => JsonSerializer.SerializeToUtf8Bytes(chooser, Readable);

    private static JsonObject Article(ArticleEntry article) => new()
    {
        ["title"] = article.Title,
        ["url"] = article.Url,
        ["ids"] = new JsonArray([.. article.ProgressIds.Select(id => (JsonNode)id.ToString())]),
        ["changes"] = new JsonArray([.. article.Changes.Select(change => new JsonObject { ["day"] = StepMark.DayOf(change.Date), ["note"] = change.Note.Replace("`", "", StringComparison.Ordinal) })]),
    };

    private static JsonNode Path(PathEntry path) => new JsonObject
    {
        ["title"] = path.Title,
        ["summary"] = path.Summary,
        ["url"] = path.Url,
        ["challenge"] = path.Challenge?.Slug.ToString(),
        ["steps"] = new JsonArray([.. path.Steps.Select(step => new JsonObject { ["slug"] = step.Article.Slug.ToString(), ["number"] = step.Number, ["minutes"] = step.Minutes })]),
    };

    private static byte[] Bytes(JsonObject json) => Encoding.UTF8.GetBytes(json.ToJsonString(Readable));
}
