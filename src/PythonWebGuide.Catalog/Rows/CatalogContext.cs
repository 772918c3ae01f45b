using Microsoft.EntityFrameworkCore;

namespace PythonWebGuide.Catalog.Rows;

/// <summary>The tables of a catalog file. Derived data: no migrations, another <see cref="CatalogSchema.Version"/> instead.</summary>
internal sealed class CatalogContext(DbContextOptions<CatalogContext> options) : DbContext(options)
{
    public DbSet<MetaRow> Meta => Set<MetaRow>();

    public DbSet<SectionRow> Sections => Set<SectionRow>();

    public DbSet<ArticleRow> Articles => Set<ArticleRow>();

    public DbSet<ArticleSectionRow> ArticleSections => Set<ArticleSectionRow>();

    public DbSet<SampleRow> Samples => Set<SampleRow>();

    public DbSet<WordRow> Words => Set<WordRow>();

    public DbSet<StemRow> Stems => Set<StemRow>();

    public DbSet<SectionStemsRow> SectionStems => Set<SectionStemsRow>();

    public DbSet<SynonymRow> Synonyms => Set<SynonymRow>();

    public DbSet<PathRow> Paths => Set<PathRow>();

    public DbSet<PathStepRow> PathSteps => Set<PathStepRow>();

    public DbSet<RedirectRow> Redirects => Set<RedirectRow>();

    public DbSet<TermRow> Terms => Set<TermRow>();

    public DbSet<KnownErrorRow> Errors => Set<KnownErrorRow>();

    public DbSet<ImageRow> Images => Set<ImageRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<MetaRow>().ToTable("meta").HasKey(row => row.Key);
        modelBuilder.Entity<SectionRow>().ToTable("sections").Property(row => row.Id).ValueGeneratedNever();
        modelBuilder.Entity<ArticleRow>().ToTable("articles").Property(row => row.Id).ValueGeneratedNever();
        modelBuilder.Entity<ArticleSectionRow>().ToTable("article_sections").Property(row => row.Id).ValueGeneratedNever();
        modelBuilder.Entity<SampleRow>().ToTable("samples").HasKey(row => row.Name);
        modelBuilder.Entity<WordRow>().ToTable("words").HasKey(row => row.Word);
        modelBuilder.Entity<StemRow>().ToTable("stems").Property(row => row.Id).ValueGeneratedNever();
        modelBuilder.Entity<SectionStemsRow>().ToTable("section_stems").Property(row => row.Id).ValueGeneratedNever();
        modelBuilder.Entity<SynonymRow>().ToTable("synonyms").HasKey(row => new { row.Typed, row.Meant });
        modelBuilder.Entity<PathRow>().ToTable("paths").Property(row => row.Id).ValueGeneratedNever();
        modelBuilder.Entity<PathStepRow>().ToTable("path_steps").Property(row => row.Id).ValueGeneratedNever();
        modelBuilder.Entity<RedirectRow>().ToTable("redirects").HasKey(row => row.From);
        modelBuilder.Entity<TermRow>().ToTable("terms").Property(row => row.Id).ValueGeneratedNever();
        modelBuilder.Entity<KnownErrorRow>().ToTable("errors").Property(row => row.Id).ValueGeneratedNever();
        modelBuilder.Entity<ImageRow>().ToTable("images").HasKey(row => row.Path);
    }
}
