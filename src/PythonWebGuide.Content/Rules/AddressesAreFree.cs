using PythonWebGuide.Content.Compilation;
using PythonWebGuide.Content.Problems;
using PythonWebGuide.Content.Rendering.GuideLinks;

namespace PythonWebGuide.Content.Rules;

/// <summary>Two files can claim one address: <c>My Page.md</c> and <c>my-page.md</c>, or an article and a nested section.</summary>
internal sealed class AddressesAreFree : IGuideRule
{
    /// <summary>Moved to the site's own glossary.</summary>
    private const string Glossary = "/guide/reference/glossary";

    public string Id => RuleIds.AddressTaken;

    public IEnumerable<(SourcePath Path, Finding Finding)> Check(GuideDraft guide)
    {
        var files = guide.Files.Select(file => (Address: GuideAddress.Of(file.Path), file.Path)).ToList();
        var landings = guide.Sections.Select(section => section.Section.Url);
        var sections = guide.Articles.Select(article => (Address: $"/guide/{article.Article.Section}", article.File.Path))
            .DistinctBy(section => section.Address, StringComparer.Ordinal).ExceptBy(landings, section => section.Address, StringComparer.Ordinal);
        var taken = from same in sections.Concat(files).GroupBy(entry => entry.Address, StringComparer.Ordinal)
                    from later in same.Skip(1)
                    select (later.Path, new Finding(1, 1, $"the address {same.Key} is taken by {same.First().Path}; rename one of the files"));
        return taken.Concat(files.Where(file => file.Address == Glossary)
            .Select(file => (file.Path, new Finding(1, 1, $"the address {Glossary} leads to the page of glossary.yml; rename the file"))));
    }
}
