using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Data.Conversions;

internal sealed class PartialDateConverter() : ValueConverter<PartialDate, string>(date => date.Value, stored => new PartialDate(stored));
