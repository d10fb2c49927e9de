using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Data.Conversions;

internal sealed class LocalizedTextConverter() : ValueConverter<LocalizedText, string>(text => text.ToJson(), stored => LocalizedText.FromJson(stored));
