// Faults take the whole machine: one at a time, or they disturb each other's clocks.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace PythonWebGuide.FaultTests;

/// <summary>How often a fault is tried: a little in every run, as often as reliability asks for with <c>GUIDE_FAULTS=full</c> (<c>tests/full.sh</c>).</summary>
internal static class Trials
{
    public static bool AreFull { get; } = Environment.GetEnvironmentVariable("GUIDE_FAULTS") == "full";

    public static int Of(int normal, int full) => AreFull ? full : normal;
}
