using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using MigrantWindow.Domain.Offices;

namespace MigrantWindow.Data.Conversions;

internal sealed class OpeningHoursConverter() : ValueConverter<OpeningHours, string>(hours => hours.ToString(), stored => OpeningHours.Parse(stored));
