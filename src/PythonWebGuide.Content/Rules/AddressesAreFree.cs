using PythonWebGuide.Content.Rendering.GuideLinks;

namespace PythonWebGuide.Content.Rules;

/// <summary>Two files can claim one address: <c>My Page.md</c> and <c>my-page.md</c>, or an article and a nested section.</summary>
internal sealed class AddressesAreFree : IGuideRule
{
    public string Id => RuleIds.AddressTaken;

    public IEnumerable<(SourcePath Path, Finding Finding)> Check(GuideDraft guide)
    {
        var sections = guide.Articles.Select(article => (Address: $"/guide/{article.Article.Section}", article.File.Path))
            .DistinctBy(section => section.Address, StringComparer.Ordinal);
        var articles = guide.Articles.Select(article => (Address: GuideAddress.Of(article.File.Path), article.File.Path));
        return from same in sections.Concat(articles).GroupBy(entry => entry.Address, StringComparer.OrdinalIgnoreCase)
               from later in same.Skip(1)
               select (later.Path, new Finding(1, 1, $"the address {same.Key} is taken by {same.First().Path}; rename one of the files"));
    }
}
