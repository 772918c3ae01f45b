using PythonWebGuide.Content;

namespace PythonWebGuide.Web.Features.Shared;

/// <summary>Addresses of the pictures that previews show.</summary>
public static class OpenGraphPicture
{
    public const string OfSite = "/pictures/site.png";

    public static string OfSection(string section) => $"/pictures/section/{section}.png";

    public static string OfPath(Slug path) => $"/pictures/path/{path}.png";
}
