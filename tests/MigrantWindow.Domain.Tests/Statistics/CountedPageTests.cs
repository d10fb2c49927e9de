using MigrantWindow.Domain.Shared;
using MigrantWindow.Domain.Statistics;

namespace MigrantWindow.Domain.Tests.Statistics;

public sealed class CountedPageTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    [Fact]
    public void Views_of_a_day_add_up_and_each_day_stands_alone()
    {
        var page = new CountedPage(new PageKey(PageKind.Home), "es", null);

        page.Add(Day, 3);
        page.Add(Day, 4);
        page.Add(Day.AddDays(1), 1);

        Assert.Equal([(Day, 7), (Day.AddDays(1), 1)], page.Days.Select(day => (day.Day, day.Views)));
    }

    [Fact]
    public void A_title_and_an_address_never_outgrow_their_columns()
    {
        var page = new CountedPage(new PageKey(PageKind.Home), "es", null);

        page.IsCalled(new string('x', CountedPage.TitleMaxLength + 1), new string('/', CountedPage.PathMaxLength + 1));

        Assert.Equal((CountedPage.TitleMaxLength, ""), (page.Title.Length, page.Path));
    }
}
