namespace PythonWebGuide.Catalog.Search;

/// <summary>What the second stage sees of a whole article.</summary>
/// <param name="Title">How much of each group the title has.</param>
/// <param name="TitleExactness">How much of the title the query has.</param>
/// <param name="TitleCoverage">How much of the query the title has.</param>
/// <param name="Address">How much of the query the address has.</param>
/// <param name="IsNamed">Whether the query names its part of the guide.</param>
/// <param name="IsForeign">Whether the query names another part, and the title does not.</param>
/// <param name="IsElsewhere">Whether it is about a subject that the query does not name.</param>
/// <param name="IsChronicle">Whether it lists what changed, and the query does not ask for that.</param>
internal sealed record ArticleView(double[] Title, double TitleExactness, double TitleCoverage, double Address, bool IsNamed, bool IsForeign, bool IsElsewhere, bool IsChronicle);
