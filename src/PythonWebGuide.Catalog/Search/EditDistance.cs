namespace PythonWebGuide.Catalog.Search;

/// <summary>How many letters must be added, left out, changed or swapped with their neighbour.</summary>
internal sealed class EditDistance
{
    private int[] before = [];
    private int[] last = [];
    private int[] now = [];

    /// <returns>The distance, or some number above <paramref name="most"/>.</returns>
    public int Between(string one, string other, int most)
    {
        var width = other.Length + 1;
        if (now.Length < width) (before, last, now) = (new int[width], new int[width], new int[width]);
        for (var j = 0; j < width; j++) last[j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            now[0] = i;
            var least = i;
            for (var j = 1; j < width; j++)
            {
                var cost = one[i - 1] == other[j - 1] ? 0 : 1;
                var edits = Math.Min(Math.Min(last[j] + 1, now[j - 1] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1]) edits = Math.Min(edits, before[j - 2] + 1);
                now[j] = edits;
                least = Math.Min(least, edits);
            }

            if (least > most) return least;
            (before, last, now) = (last, now, before);
        }

        return last[other.Length];
    }
}
