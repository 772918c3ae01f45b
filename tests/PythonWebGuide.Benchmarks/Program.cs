using System.Globalization;
using PythonWebGuide.Benchmarks.Generation;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

if (args is not ["generate", var folder, var count, ..] || !int.TryParse(count, CultureInfo.InvariantCulture, out var articles) || articles < 1)
{
    Console.Error.WriteLine("generate FOLDER ARTICLES [SEED]   writes a guide of any size, the same for the same seed");
    return 2;
}

var seed = args.Length > 3 ? int.Parse(args[3], CultureInfo.InvariantCulture) : 1;
GuideGenerator.Write(folder, articles, seed);
Console.WriteLine($"{articles} articles are in {Path.GetFullPath(folder)}.");
return 0;
