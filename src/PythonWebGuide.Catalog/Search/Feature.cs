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

    /// <summary>Both: a title of one word of a long question says little.</summary>
    TitleMatch,

    /// <summary>How much of the query heading, headings above and title have together.</summary>
    NamesCoverage,

    /// <summary>How much of the query the section has anywhere.</summary>
    Coverage,

    /// <summary>How much of the query stands within a dozen words.</summary>
    Proximity,

    /// <summary>Whether the section has the phrases and identifiers.</summary>
    Phrase,

    /// <summary>How often an identifier stands there exactly as it was typed, signs and case included.</summary>
    Literal,

    Lead,

    /// <summary>Whether the query names the part of the guide, as "flask" does.</summary>
    Place,

    /// <summary>Whether the query names another part of the guide, and the title does not: "flask" in a question is not answered by a page on FastAPI.</summary>
    Foreign,

    /// <summary>How much of the query the address has.</summary>
    Address,

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
