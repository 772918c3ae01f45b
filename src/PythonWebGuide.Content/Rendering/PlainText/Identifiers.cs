using System.Text;

namespace PythonWebGuide.Content.Rendering.PlainText;

internal static class Identifiers
{
    /// <summary>The identifiers themselves, then the words of those in camel case: "LoginRequiredMixin Login Required Mixin".</summary>
    public static string Split(string identifiers)
    {
        var words = new StringBuilder(identifiers.Trim());
        foreach (var identifier in identifiers.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal))
        {
            var split = Words(identifier);
            if (split != identifier) words.Append(' ').Append(split);
        }

        return words.ToString();
    }

    private static string Words(string identifier)
    {
        var words = new StringBuilder(identifier.Length + 4);
        for (var i = 0; i < identifier.Length; i++)
        {
            if (i > 0 && char.IsUpper(identifier[i]) && char.IsLower(identifier[i - 1])) words.Append(' ');
            words.Append(identifier[i]);
        }

        return words.ToString();
    }
}
