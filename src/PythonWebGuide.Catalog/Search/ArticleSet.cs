namespace PythonWebGuide.Catalog.Search;

/// <summary>Articles by number; a common word has thousands.</summary>
internal sealed class ArticleSet(int size)
{
    private readonly bool[] has = new bool[size];
    private readonly List<int> all = [];

    public int Count => all.Count;

    public IReadOnlyList<int> All => all;

    public bool Contains(int article) => has[article];

    public void Add(int article)
    {
        if (has[article]) return;
        has[article] = true;
        all.Add(article);
    }

    public ArticleSet Where(Func<int, bool> isWanted)
    {
        var some = new ArticleSet(has.Length);
        foreach (var article in all) if (isWanted(article)) some.Add(article);
        return some;
    }
}
