using System.Diagnostics;
using System.Runtime.InteropServices;

namespace PythonWebGuide.Benchmarks;

/// <summary>Processor time of the calling thread, which neighbours on the machine do not change. Linux only.</summary>
internal static partial class ThreadTime
{
    private const int ThreadClock = 3;

    /// <summary>Seconds that the whole process takes for some work, of processor time and by the clock.</summary>
    public static (double Cpu, double Wall) OfProcess(Action work)
    {
        using var process = Process.GetCurrentProcess();
        GC.Collect();
        process.Refresh();
        var (before, wall) = (process.TotalProcessorTime, Stopwatch.GetTimestamp());
        work();
        var elapsed = Stopwatch.GetElapsedTime(wall);
        process.Refresh();
        return ((process.TotalProcessorTime - before).TotalSeconds, elapsed.TotalSeconds);
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
