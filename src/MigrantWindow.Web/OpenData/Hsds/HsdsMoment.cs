using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MigrantWindow.Web.OpenData.Hsds;

/// <summary>A moment in UTC to the millisecond, as HSDS asks.</summary>
internal sealed class HsdsMoment : JsonConverter<DateTime>
{
    public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTime().ToUniversalTime();

    public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
}
