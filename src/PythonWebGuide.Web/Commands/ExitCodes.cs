namespace PythonWebGuide.Web.Commands;

internal static class ExitCodes
{
    public const int Good = 0;
    public const int ContentErrors = 1;
    public const int Usage = 2;
    public const int Environment = 3;
    public const int Internal = 4;

    private static readonly string[] Meanings = ["good", "the content has errors", "the arguments or the configuration are wrong", "a file, folder or port cannot be used", "a bug of the program"];

    /// <summary>The codes that a verb ends with, for its help.</summary>
    public static string Help(params int[] codes) => $"Exit codes: {string.Join("; ", codes.Select(code => $"{code} {Meanings[code]}"))}.";
}
