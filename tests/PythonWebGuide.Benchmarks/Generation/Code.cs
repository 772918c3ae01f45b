using System.Text;

namespace PythonWebGuide.Benchmarks.Generation;

/// <summary>Code blocks of 14 to 20 lines in the languages of the guide, with names that differ.</summary>
internal sealed class Code(Random random)
{
    private static readonly string[] Nouns = "article order item user invoice photo comment trail report ticket course lesson".Split(' ');

    public string Block()
    {
        var name = Nouns[random.Next(Nouns.Length)];
        var (language, body) = random.Next(8) switch
        {
            0 or 1 or 2 => ("python", View(name)),
            3 => ("python", Model(name)),
            4 => ("console", Session(name)),
            5 => ("html", Page(name)),
            6 => ("sql", Query(name)),
            _ => ("yaml", Service(name)),
        };
        return $"```{language} illustrative=\"generated\"\n{body}```\n";
    }

    private string View(string name) => Lines(
        "from django.shortcuts import get_object_or_404, render", "from django.views.decorators.http import require_safe", "", $"from .models import {Class(name)}", "", "",
        "@require_safe", $"def {name}_list(request, page: int = {Number()}):", $"    \"\"\"All {name}s, newest first.\"\"\"", $"    {name}s = {Class(name)}.objects.filter(state='open').order_by('-created')[:{Number()}]",
        $"    if not {name}s:", $"        raise Http404(f'no {name} on page {{page}}')  # so that crawlers stop", $"    return render(request, '{name}s/list.html', {{'{name}s': {name}s, 'page': page + 1}})", "", "",
        $"async def {name}_detail(request, pk):", $"    {name} = await {Class(name)}.objects.select_related('owner').aget(pk=pk)", $"    return render(request, '{name}s/detail.html', {{'{name}': {name}}})");

    private string Model(string name) => Lines(
        "from django.db import models", "", "", $"class {Class(name)}(models.Model):", $"    title = models.CharField(max_length={Number()}, unique=True)", "    created = models.DateTimeField(auto_now_add=True)",
        "    owner = models.ForeignKey('auth.User', on_delete=models.CASCADE, related_name='+')", $"    price = models.DecimalField(max_digits=8, decimal_places=2, default={Number()})", "",
        "    class Meta:", "        ordering = ['-created', 'title']", "        indexes = [models.Index(fields=['title'])]", "", "    def __str__(self) -> str:", "        return f'{self.title} ({self.pk})'");

    private string Session(string name) => Lines(
        $"$ uv run python manage.py startapp {name}s", "$ uv run python manage.py makemigrations", $"Migrations for '{name}s':", $"  {name}s/migrations/0001_initial.py", $"    + Create model {Class(name)}",
        "$ uv run python manage.py migrate --verbosity 1", "Operations to perform:", $"  Apply all migrations: admin, auth, {name}s", "Running migrations:", $"  Applying {name}s.0001_initial... OK",
        "$ uv run python manage.py test", $"Found {Number()} test(s).", "..........", $"Ran {Number()} tests in 0.{Number()}s", "OK");

    private string Page(string name) => Lines(
        "<!doctype html>", "<html lang=\"en\">", "<head>", "  <meta charset=\"utf-8\">", $"  <title>All {name}s</title>", "  <link rel=\"stylesheet\" href=\"/static/site.css\">", "</head>", "<body class=\"list\">",
        $"  <h1>{Class(name)}s</h1>", "  <ul id=\"items\">", $"    <li data-id=\"{Number()}\"><a href=\"/{name}s/{Number()}\">A {name} &amp; its parts</a></li>", "  </ul>", "  <!-- the form posts to the same address -->",
        "  <form method=\"post\"><button>Add</button></form>", "</body>", "</html>");

    private string Query(string name) => Lines(
        $"-- the owners of most {name}s", $"CREATE INDEX {name}_owner ON {name}s (owner_id, created DESC);", $"SELECT u.name, count(*) AS total, max({name}s.created) AS newest", $"FROM {name}s", $"JOIN users AS u ON u.id = {name}s.owner_id",
        $"WHERE {name}s.price > {Number()}.50 AND u.active = TRUE", "GROUP BY u.name", $"HAVING count(*) >= {Number()}", "ORDER BY total DESC, u.name", $"LIMIT {Number()};", "",
        $"UPDATE {name}s", "SET state = 'closed'", $"WHERE created < now() - interval '{Number()} days';");

    private string Service(string name) => Lines(
        "services:", $"  {name}s:", $"    image: registry.example/{name}s:{Number()}", "    restart: unless-stopped", "    environment:", $"      DATABASE_URL: \"postgres://{name}s@db/{name}s\"", "      DEBUG: false", "    ports:", $"      - \"80{Number()}:8000\"",
        "    depends_on: [db]", "  db:", "    image: postgres:17  # the same as in production", "    volumes:", "      - data:/var/lib/postgresql/data", "volumes:", "  data: {}");

    private int Number() => random.Next(10, 99);

    private static string Class(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    private static string Lines(params string[] lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines) text.Append(line).Append('\n');
        return text.ToString();
    }
}
