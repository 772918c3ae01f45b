namespace PythonWebGuide.Web.Hosting;

/// <summary>Where relative paths of the configuration start.</summary>
internal static class GuideLocation
{
    private const string Solution = "PythonWebGuide.sln";

    /// <summary>The repository root in a checkout (the nearest folder above with the solution), else the application's folder.</summary>
    public static string Base { get; } = Find();

    public static string Resolve(string path) => Path.GetFullPath(path, Base);

    /// <summary>A folder as messages name it: from the base where it lies below it, else in full.</summary>
    public static string Display(string path) =>
        Path.GetRelativePath(Base, Resolve(path)) is var relative && !relative.StartsWith("..", StringComparison.Ordinal) && !Path.IsPathRooted(relative) ? relative.Replace('\\', '/') : Resolve(path);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Solution))) return folder.FullName;
        }

        return AppContext.BaseDirectory;
    }
}
