namespace PythonWebGuide.FaultTests.Replicas;

/// <summary>Starting replicas takes longer than most tests of them, so all share three.</summary>
[CollectionDefinition(Name)]
public sealed class OneTrio : ICollectionFixture<Trio>
{
    public const string Name = "three replicas";
}
