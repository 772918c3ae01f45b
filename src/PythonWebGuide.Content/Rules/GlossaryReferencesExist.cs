using PythonWebGuide.Content.Metadata;

namespace PythonWebGuide.Content.Rules;

internal sealed class GlossaryReferencesExist : IGuideRule
{
    public string Id => RuleIds.TermsExist;

    public IEnumerable<(SourcePath Path, Finding Finding)> Check(GuideDraft guide)
    {
        var slugs = guide.Published.Select(article => article.Article.Slug).ToHashSet();
        return from term in guide.Glossary
               from slug in term.Term.See
               where !slugs.Contains(slug)
               select (RootFiles.Glossary, new Finding(term.Fields.LineOfKey("see"), 1, $"the term '{term.Term.Key}' sends readers to '{slug}', which is no published article; correct its `see`"));
    }
}
