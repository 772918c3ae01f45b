using PythonWebGuide.Catalog;

namespace PythonWebGuide.UnitTests.Catalog;

/// <summary>The files of catalogs: nothing that is damaged, half or another's is trusted, and nothing is left behind.</summary>
public sealed class CatalogFolderTests : CatalogTestGuide
{
    [Fact]
    public void Two_builds_of_one_content_are_equal_byte_for_byte()
    {
        using (Build().Reader) { }
        var file = Assert.Single(Directory.GetFiles(folder, "*.db"));
        var first = File.ReadAllBytes(file);
        File.Delete(file);
        using (Build().Reader) { }
        Assert.True(first.AsSpan().SequenceEqual(File.ReadAllBytes(file)));
    }

    [Fact]
    public void Any_flipped_bit_is_found_and_the_catalog_built_anew()
    {
        using (Build().Reader) { }
        var file = Assert.Single(Directory.GetFiles(folder, "*.db"));
        var good = File.ReadAllBytes(file);
        var random = new Random(1);
        for (var trial = 0; trial < 50; trial++)
        {
            var bad = good.ToArray();
            bad[random.Next(bad.Length)] ^= (byte)(1 << random.Next(8));
            File.WriteAllBytes(file, bad);
            var damaged = new List<string>();
            Assert.Null(new CatalogBuilder(content.Path, Catalogs, false, TimeProvider.System).LastGoodOrNull(damaged.Add));
            Assert.Equal([file], damaged);
        }

        using var rebuilt = Build().Reader;
        Assert.NotNull(rebuilt);
    }

    [Fact]
    public void A_catalog_without_its_hash_file_is_not_trusted()
    {
        using (Build().Reader) { }
        File.Delete(Assert.Single(Directory.GetFiles(folder, "*.sha256")));
        Assert.Null(new CatalogBuilder(content.Path, Catalogs, false, TimeProvider.System).LastGoodOrNull());
    }

    [Fact]
    public void The_catalog_of_another_folder_is_never_the_last_good_one()
    {
        using (Build().Reader) { }
        using var other = new ContentFolderBuilder().AddPage("a/x.md");
        Assert.Null(new CatalogBuilder(other.Path, Catalogs, false, TimeProvider.System).LastGoodOrNull());
    }

    [Fact]
    public void A_catalog_folder_that_cannot_be_made_is_a_failure_that_says_so()
    {
        var file = Path.Combine(folder, "a-file");
        File.WriteAllText(file, "");
        var build = new CatalogBuilder(content.Path, new CatalogFolder(Path.Combine(file, "catalog")), false, TimeProvider.System).Build(null);
        Assert.Null(build.Reader);
        Assert.Contains("a-file", build.Failure);
    }

    [Fact]
    public void What_an_interrupted_build_left_is_cleared_away_and_what_another_builds_is_not()
    {
        File.WriteAllText(Path.Combine(folder, ".building-x.db"), "half");
        File.SetLastWriteTimeUtc(Path.Combine(folder, ".building-x.db"), DateTime.UtcNow.AddHours(-1));
        File.WriteAllText(Path.Combine(folder, ".building-y.db"), "another process is at it");
        using (Build().Reader) { }
        Assert.Equal([".building-y.db", ".db", ".sha256"], Directory.GetFiles(folder).Select(file => file.EndsWith("-y.db", StringComparison.Ordinal) ? Path.GetFileName(file) : Path.GetExtension(file)).Order());
    }

    [Fact]
    public void A_catalog_that_is_deleted_while_it_is_served_is_read_to_the_end_by_many_at_once_and_made_anew()
    {
        using var reader = Build().Reader!;
        foreach (var file in Directory.GetFiles(folder, "*.db*")) File.Delete(file);
        Parallel.For(0, 200, new ParallelOptions { MaxDegreeOfParallelism = 32 }, number =>
        {
            var article = reader.Map.Articles[number % reader.ArticleCount];
            Assert.Contains("Text of", reader.TextOf(article).Html);
            Assert.Equal(1, reader.Search(new("three", 5)).Total);
        });
        using var again = Build(reader).Reader!;
        Assert.NotSame(reader, again);
        Assert.Single(Directory.GetFiles(folder, "*.db"));
        using var same = Build(again).Reader!;
        Assert.Same(again, same);
    }

    [Fact]
    public void Damage_that_the_time_of_change_does_not_show_is_found_when_a_reader_met_it()
    {
        using var builder = new CatalogBuilder(content.Path, Catalogs, false, TimeProvider.System);
        using var reader = builder.Build(null).Reader!;
        var file = Assert.Single(Directory.GetFiles(folder, "*.db"));
        var (good, changed) = (File.ReadAllBytes(file), File.GetLastWriteTimeUtc(file));
        using (var stream = File.OpenWrite(file)) stream.Write(new byte[good.Length]);
        File.SetLastWriteTimeUtc(file, changed);
        Assert.Same(reader, builder.Build(reader).Reader);
        Assert.True(CatalogReader.IsDamage(Assert.ThrowsAny<Exception>(() => reader.Search(new("\"text of one\"", 5)))));
        Assert.True(reader.TryDistrust());
        Assert.False(reader.TryDistrust());
        using var rebuilt = builder.Build(reader).Reader!;
        Assert.NotSame(reader, rebuilt);
        Assert.True(good.AsSpan().SequenceEqual(File.ReadAllBytes(file)));
    }

    [Fact]
    public void The_newest_catalog_is_the_one_made_last_even_when_the_clock_was_set_back()
    {
        using (Build().Reader) { }
        var first = Assert.Single(Directory.GetFiles(folder, "*.db"));
        File.SetLastWriteTimeUtc(first, DateTime.UtcNow.AddYears(1));
        content.AddPage("b/four.md");
        using (Build().Reader) { }
        using var lastGood = new CatalogBuilder(content.Path, Catalogs, false, TimeProvider.System).LastGoodOrNull();
        Assert.Equal(4, lastGood!.ArticleCount);
    }

    [Fact]
    public void What_a_killed_build_left_is_cleared_away_at_once_and_a_running_one_is_let_be()
    {
        File.WriteAllText(Path.Combine(folder, ".building-killed.db"), "half");
        File.WriteAllText(Path.Combine(folder, ".building-killed.db.sha256"), "half");
        File.WriteAllText(Path.Combine(folder, ".building-killed.db.lock"), ""); // held by nobody
        File.WriteAllText(Path.Combine(folder, ".building-running.db"), "half");
        using (CatalogFolder.Claim(new CatalogFile(Path.Combine(folder, ".building-running.db"))))
        {
            using (Build().Reader) { }
            Assert.Equal([".building-running.db", ".building-running.db.lock"], Directory.GetFiles(folder, ".building-*").Select(Path.GetFileName).Order());
        }

        Assert.Single(Directory.GetFiles(folder, ".building-*"));
    }

    [Theory]
    [InlineData("a;b=c")]
    [InlineData("with 'quotes\"")]
    [InlineData("50% #1? &x=y é 🜁")]
    public void A_catalog_folder_may_have_any_name(string name)
    {
        using var builder = new CatalogBuilder(content.Path, new CatalogFolder(Path.Combine(folder, name)), false, TimeProvider.System);
        using var reader = builder.Build(null).Reader!;
        Assert.Contains("Text of one", reader.TextOf(reader.Map.Articles[1]).Html);
    }

    // SQLite opens no path of over 512 characters: it fails where the folder itself can be written, as it does on a full disk.
    [Fact]
    public void What_SQLite_cannot_write_is_a_failure_that_says_so_and_nothing_of_it_is_left()
    {
        var deep = Path.Combine(folder, new string('a', 200), new string('b', 200), new string('c', 200));
        using var builder = new CatalogBuilder(content.Path, new CatalogFolder(deep), false, TimeProvider.System);
        var build = builder.Build(null);
        Assert.Null(build.Reader);
        Assert.StartsWith($"the catalog cannot be written to {deep}: SQLite Error 14", build.Failure);
        Assert.Empty(Directory.GetFiles(deep));
    }
}
