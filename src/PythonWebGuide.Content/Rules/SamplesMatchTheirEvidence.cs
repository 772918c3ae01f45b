using PythonWebGuide.Content.Compilation;
using PythonWebGuide.Content.Problems;
using PythonWebGuide.Content.Rendering.Samples;

namespace PythonWebGuide.Content.Rules;

/// <summary>Pages say that their code was run; so it must be the code that was run. An error in `check`, a warning when serving.</summary>
internal sealed class SamplesMatchTheirEvidence : IGuideRule
{
    private const string Cure = "run `content/samples/run.py test --evidence`";

    public string Id => RuleIds.SamplesMatchTheirEvidence;

    public IEnumerable<(SourcePath Path, Finding Finding)> Check(GuideDraft guide)
    {
        foreach (var step in guide.Steps.Names)
        {
            var path = SourcePath.Parse($"samples/{step}/pyproject.toml");
            if (!guide.Evidence.TryGetValue(step, out var evidence)) yield return (path, new Finding(1, 1, $"there is no evidence that the sample '{step}' was run; {Cure}"));
            else if (evidence.Hash != guide.Steps.HashOf(step)) yield return (path, new Finding(1, 1, $"the sample '{step}' changed after it was run on {evidence.Date:yyyy-MM-dd}; {Cure}"));
        }

        foreach (var gone in guide.Evidence.Keys.Except(guide.Steps.Names, StringComparer.Ordinal).Order(StringComparer.Ordinal))
            yield return (EvidenceFile.Path, new Finding(1, 1, $"the sample '{gone}' does not exist any more; {Cure}"));
    }
}
