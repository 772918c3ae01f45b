namespace PythonWebGuide.UnitTests.Rendering;

/// <summary>Tests of which nothing else runs at the same time.</summary>
[CollectionDefinition(HostileArticleTests.Alone, DisableParallelization = true)]
public sealed class RunsAlone;
