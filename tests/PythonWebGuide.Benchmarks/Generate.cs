using System.Globalization;
using PythonWebGuide.Benchmarks.Generation;

namespace PythonWebGuide.Benchmarks;

/// <summary>Writes a generated guide.</summary>
internal static class Generate
{
    public static int Run(string folder, string articles, string seed)
    {
        var count = int.Parse(articles, NumberStyles.None, CultureInfo.InvariantCulture);
        GuideGenerator.Write(folder, count, int.Parse(seed, NumberStyles.None, CultureInfo.InvariantCulture));
        Console.WriteLine($"{count} articles are in {Path.GetFullPath(folder)}.");
        return 0;
    }
}
