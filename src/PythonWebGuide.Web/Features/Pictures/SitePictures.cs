using System.Reflection;

namespace PythonWebGuide.Web.Features.Pictures;

/// <summary>The site's own drawings.</summary>
internal static class SitePictures
{
    /// <summary>The landscape of the home page, and of whatever has no picture of its own.</summary>
    public static readonly string Landscape = Read("landscape.svg");

    /// <summary>The cairn on a plain ground.</summary>
    public static readonly string Icon = Read("icon.svg");

    private static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"PythonWebGuide.Web.Pictures.{name}") ?? throw new InvalidOperationException($"The drawing {name} is not in the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
