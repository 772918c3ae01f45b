using System.Collections.Immutable;
using System.Text.Json.Serialization;
using PythonWebGuide.Content.Compilation;

namespace PythonWebGuide.Content.Articles;

/// <summary>Articles as the cache of compiled articles keeps them.</summary>
[JsonSourceGenerationOptions(Converters = [typeof(ParsableConverter<Slug>), typeof(ParsableConverter<SourcePath>)])]
[JsonSerializable(typeof(ImmutableArray<ArticleSection>))]
[JsonSerializable(typeof(ArticleFacts))]
internal sealed partial class ArticleJson : JsonSerializerContext;
