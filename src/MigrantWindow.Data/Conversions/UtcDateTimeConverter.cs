using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace MigrantWindow.Data.Conversions;

/// <summary>An instant is UTC; a database forgets that, so it is said again on the way back.</summary>
internal sealed class UtcDateTimeConverter() : ValueConverter<DateTime, DateTime>(
    instant => instant.ToUniversalTime(),
    stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc));
