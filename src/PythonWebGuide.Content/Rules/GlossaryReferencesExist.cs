using PythonWebGuide.Content.Compilation;
using PythonWebGuide.Content.Metadata;
using PythonWebGuide.Content.Problems;

namespace PythonWebGuide.Content.Rules;

internal sealed class GlossaryReferencesExist : IGuideRule
{
    public string Id => RuleIds.TermsExist;

    public IEnumerable<(SourcePath Path, Finding Finding)> Check(GuideDraft guide)
    {
        var slugs = guide.Published.Select(article => article.Article.Slug).ToHashSet();
        var layers = guide.Settings.Layers.Select(layer => layer.Key).ToHashSet(StringComparer.Ordinal);
        var articles =
            from term in guide.Glossary
            from slug in term.Term.See
            where !slugs.Contains(slug)
            select (RootFiles.Glossary, new Finding(term.Fields.LineOfKey("see"), 1, $"the term '{term.Term.Key}' sends readers to '{slug}', which is no published article; correct its `see`"));
        return articles.Concat(
            from term in guide.Glossary
            where layers.Count > 0 && (term.Term.Layer is not { } layer || !layers.Contains(layer))
            select (RootFiles.Glossary, new Finding(term.Fields.LineOfKey("layer"), 1, $"the term '{term.Term.Key}' needs a `layer` of those in guide.yml: {string.Join(", ", guide.Settings.Layers.Select(layer => layer.Key))}")));
    }
}
