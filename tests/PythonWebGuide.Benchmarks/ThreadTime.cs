using System.Runtime.InteropServices;

namespace PythonWebGuide.Benchmarks;

/// <summary>Processor time of the calling thread, which neighbours on the machine do not change. Linux only.</summary>
internal static partial class ThreadTime
{
    private const int ThreadClock = 3;

    /// <summary>Seconds of processor time that the whole process takes for some work.</summary>
    public static double OfProcess(Action work)
    {
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        GC.Collect();
        process.Refresh();
        var before = process.TotalProcessorTime;
        work();
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalSeconds;
    }

    public static TimeSpan Now => GetTime(ThreadClock, out var time) == 0 ? TimeSpan.FromSeconds(time.Seconds) + TimeSpan.FromTicks(time.Nanoseconds / 100) : TimeSpan.Zero;

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int GetTime(int clock, out Time time);

    [StructLayout(LayoutKind.Sequential)]
    private struct Time
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
