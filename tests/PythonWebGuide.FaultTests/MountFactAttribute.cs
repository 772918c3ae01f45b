namespace PythonWebGuide.FaultTests;

/// <summary>A test that mounts disks of its own. Skipped where the user may not do that, but never in continuous integration.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MountFactAttribute : FactAttribute
{
    private static readonly Lazy<string?> Reason = new(ReasonOrNull);

    public MountFactAttribute() => Skip = Environment.GetEnvironmentVariable("CI") is null or "" or "false" ? Reason.Value : null;

    private static string? ReasonOrNull()
    {
        try
        {
            using (Tmpfs.Mount(64)) return null;
        }
        catch (InvalidOperationException failure)
        {
            return failure.Message;
        }
    }
}
