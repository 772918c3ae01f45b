namespace PythonWebGuide.ContentTests.Samples;

/// <summary>One run of <c>run.py walk</c> for all paths, since they share many articles.</summary>
public sealed class Walks
{
    private readonly Lazy<(int Code, string Output, string Errors)> run = new(() => SampleEnvironment.RunSamples("walk"));

    public bool Succeeded => run.Value.Code == 0;

    public string Report => run.Value.Output + run.Value.Errors;

    /// <summary>What the run says of a path in the end.</summary>
    public string LineOf(string path) => run.Value.Output.Split('\n').Single(line => line.StartsWith($"path {path}: ", StringComparison.Ordinal));
}
