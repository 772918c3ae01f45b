using System.Text.Json.Nodes;

namespace PythonWebGuide.Web.Features.Shared;

/// <summary>What the layout needs to know of any page.</summary>
public abstract record SitePage
{
    /// <summary>Title of the page, without the name of the site.</summary>
    public required string Title { get; init; }

    /// <summary>A sentence for search engines and previews.</summary>
    public required string Description { get; init; }

    /// <summary>The page's own address; null for pages that have none, which search engines then leave out.</summary>
    public required string? CanonicalPath { get; init; }

    /// <summary>Which entry of the header is the current one.</summary>
    public virtual string? Area => null;

    public virtual bool NoIndex => CanonicalPath is null;

    /// <summary>Whether its script (tabs, the reader's marks) or the end of a table changes sizes, so that nothing is painted before. Other pages are painted sooner.</summary>
    public virtual bool IsArranged => false;

    /// <summary>What stands in the search box.</summary>
    public virtual string SearchText => "";

    /// <summary>Where the same page is as Markdown; null for nowhere.</summary>
    public virtual string? MarkdownPath => null;

    /// <summary>The picture that previews of the page show.</summary>
    public virtual string Picture => OpenGraphPicture.OfSite;

    /// <summary>The pages above it, outermost first.</summary>
    public virtual IReadOnlyList<(string Title, string Url)> Trail => [];

    /// <summary>What the page is, in the words of schema.org (JSON-LD); null when there is nothing to say.</summary>
    /// <param name="absolute">Makes an address of this site absolute.</param>
    public JsonObject? StructuredData(Func<string, string> absolute)
    {
        var described = CanonicalPath is null ? [] : new[] { Described(absolute), Breadcrumb(absolute) }.OfType<JsonObject>().ToList();
        return described.Count == 0 ? null : new JsonObject { ["@context"] = "https://schema.org", ["@graph"] = new JsonArray([.. described]) };
    }

    protected virtual JsonObject? Described(Func<string, string> absolute) => null;

    private JsonObject? Breadcrumb(Func<string, string> absolute) => Trail.Count == 0 ? null : new JsonObject
    {
        ["@type"] = "BreadcrumbList",
        ["itemListElement"] = new JsonArray(
        [
            .. Trail.Append((Title, CanonicalPath!)).Select((entry, index) => new JsonObject
            {
                ["@type"] = "ListItem",
                ["position"] = index + 1,
                ["name"] = entry.Item1,
                ["item"] = absolute(entry.Item2),
            }),
        ]),
    };
}
