namespace PythonWebGuide.BrowserTests.Means;

/// <summary>Places in the checkout.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>The folder of this project, where package.json lies.</summary>
    public static string Tests => Path.Combine(Root, "tests", "PythonWebGuide.BrowserTests");

    /// <summary>What is made here and kept for the next run; ignored by Git.</summary>
    public static string Cache => Path.Combine(Root, ".cache", "browser-tests");

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PythonWebGuide.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
