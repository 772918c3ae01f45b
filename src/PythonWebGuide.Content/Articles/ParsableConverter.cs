using System.Text.Json;
using System.Text.Json.Serialization;

namespace PythonWebGuide.Content.Articles;

/// <summary>Slugs and paths as JSON texts.</summary>
internal sealed class ParsableConverter<T> : JsonConverter<T>
    where T : struct, IParsable<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        T.TryParse(reader.GetString(), null, out var value) ? value : throw new JsonException($"This is not a {typeof(T).Name}.");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
