using PythonWebGuide.Content.Compilation;
using PythonWebGuide.Content.Problems;

namespace PythonWebGuide.Content.Rules;

/// <summary>A rule about how the parts of the guide fit together.</summary>
internal interface IGuideRule
{
    string Id { get; }

    IEnumerable<(SourcePath Path, Finding Finding)> Check(GuideDraft guide);
}
