using System.Globalization;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Domain.Tests.Shared;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("2025", "es-SV", "2025")]
    [InlineData("2025", "en-US", "2025")]
    [InlineData("2025", "fr-FR", "2025")]
    [InlineData("2025-08", "es-SV", "agosto de 2025")]
    [InlineData("2025-08", "en-US", "August 2025")]
    [InlineData("2025-08", "fr-FR", "août 2025")]
    [InlineData("2025-08-07", "es-SV", "7 de agosto de 2025")]
    [InlineData("2025-08-07", "en-US", "August 7, 2025")]
    [InlineData("2025-08-07", "fr-FR", "7 août 2025")]
    public void A_date_is_written_as_its_readers_write_it_to_the_precision_that_is_known(string value, string culture, string expected) =>
        Assert.Equal(expected, new PartialDate(value).ToString(CultureInfo.GetCultureInfo(culture)));

    [Theory]
    [InlineData("")]
    [InlineData("25")]
    [InlineData("2025-13")]
    [InlineData("2025-02-30")]
    [InlineData("2025-8-7")]
    [InlineData("2025-08-07T00:00")]
    [InlineData("07/08/2025")]
    [InlineData(" 2025")]
    [InlineData("August 2025")]
    public void Anything_but_a_year_a_month_or_a_day_is_refused_by_a_message_that_names_it(string value)
    {
        var refusal = Assert.Throws<DomainException>(() => new PartialDate(value));

        Assert.Contains($"“{value}”", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024", 2024, 1, 1)]
    [InlineData("2024-02", 2024, 2, 1)]
    [InlineData("2024-02-29", 2024, 2, 29)]
    public void Its_first_day_is_the_earliest_it_can_mean(string value, int year, int month, int day) =>
        Assert.Equal(new DateOnly(year, month, day), new PartialDate(value).FirstDay);

    [Fact]
    public void Dates_of_different_precision_sort_by_time()
    {
        PartialDate[] dates = [new("2025-08-07"), new("2026"), new("2025"), new("2025-08"), new("2024-12-31")];

        Assert.Equal(["2024-12-31", "2025", "2025-08", "2025-08-07", "2026"], dates.Order().Select(date => date.Value));
    }

    [Fact]
    public void The_longest_form_fits_its_column() => Assert.Equal(PartialDate.MaxLength, new PartialDate("2025-08-07").Value.Length);
}
