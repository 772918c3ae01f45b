namespace PythonWebGuide.Catalog.Search;

/// <summary>What the second stage of ranking looks at; all are shares from 0 to 1.</summary>
internal enum Feature
{
    /// <summary>Impact of the query on the section.</summary>
    Section,

    /// <summary>Impact of the query on the article.</summary>
    Article,

    /// <summary>How much of the query the heading has.</summary>
    HeadingCoverage,

    /// <summary>How much of the heading the query has.</summary>
    HeadingExactness,

    TitleCoverage,

    TitleExactness,

    /// <summary>How much of the query heading, headings above and title have together.</summary>
    NamesCoverage,

    /// <summary>How much of the query the section has anywhere.</summary>
    Coverage,

    /// <summary>How much of the query stands within a dozen words.</summary>
    Proximity,

    /// <summary>Whether the section has the phrases and identifiers.</summary>
    Phrase,

    Lead,

    /// <summary>Whether the query names the part of the guide, as "flask" does.</summary>
    Place,

    /// <summary>Release notes and changelogs mention everything and explain nothing.</summary>
    Chronicle,

    /// <summary>A heading that many articles share, such as "Next steps", tells little of what stands there.</summary>
    Commonplace,

    /// <summary>How much of the query is an alias, heading or title of its own, as "query string" in a longer question.</summary>
    Named,

    /// <summary>Whether the article is about a subject that the query does not name, such as one of several frameworks.</summary>
    Elsewhere,

    ExactTitle,
    ExactHeading,
    ExactAlias,
}
