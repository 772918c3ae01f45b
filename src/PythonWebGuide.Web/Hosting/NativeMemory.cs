using System.Runtime.InteropServices;

namespace PythonWebGuide.Web.Hosting;

/// <summary>Bounds what the C library keeps of what SQLite and the packers of pages gave back to it.</summary>
internal static partial class NativeMemory
{
    // Parameters of mallopt, by malloc.h.
    private const int MapThreshold = -3;
    private const int ArenaMax = -8;

    private const int LargeBytes = 64 * 1024;

    /// <summary>
    /// Else glibc makes up to eight heaps for each core, and each keeps room for the most that its threads ever took: from now on threads
    /// share those that there are, and large pieces go back to the system at once. Other systems and C libraries know no such options.
    /// </summary>
    public static void KeepLittle()
    {
        if (!OperatingSystem.IsLinux()) return;
        try
        {
            _ = Mallopt(ArenaMax, 1);
            _ = Mallopt(MapThreshold, LargeBytes);
        }
        catch (EntryPointNotFoundException)
        {
            // not glibc
        }
    }

    [LibraryImport("libc", EntryPoint = "mallopt")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Mallopt(int parameter, int value);
}
