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

    /// <summary>What stands in the search box.</summary>
    public virtual string SearchText => "";
}
