using MigrantWindow.Domain.Staff;
using MigrantWindow.Testing;
using MigrantWindow.Web.Tests.Pages.Admin.Articles;

namespace MigrantWindow.Web.Tests.Pages.Admin.Today;

public sealed class ShowTodayTests(PortalApp app) : AdminTest(app)
{
    private readonly Newsroom _room = new(app);

    [Fact]
    public async Task What_waits_for_a_colleague_is_counted_for_them_and_not_for_the_author()
    {
        var (author, colleague) = (await _room.SignInAsync(), await _room.SignInAsync());
        var article = await Data.ArticleAsync();
        await Newsroom.WriteAsync(author, article.Id, "es", "Para aprobar");

        var page = await colleague.OpenAsync("/admin");

        Assert.Contains("/admin/articles?state=ForMyApproval", page.Links);
        Assert.Contains($"/admin/articles/{article.Id}", (await colleague.OpenAsync("/admin/articles?state=ForMyApproval")).Links);
        Assert.DoesNotContain($"/admin/articles/{article.Id}", (await author.OpenAsync("/admin/articles?state=ForMyApproval")).Links);
    }

    [Theory]
    [InlineData(Roles.Iom, Roles.Administrator)]
    [InlineData(Roles.Ombudsman, Roles.Caseworker)]
    [InlineData(Roles.Municipality, Roles.Administrator)]
    public async Task It_has_seven_lines_at_most_each_about_something(string institution, string function)
    {
        var page = await (await _room.SignInAsync(institution, function)).OpenAsync("/admin");

        var counts = page.Document.QuerySelectorAll(".tasks strong").Select(count => int.Parse(count.TextContent, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.InRange(counts.Count, 0, 7);
        Assert.All(counts, count => Assert.True(count > 0));
    }
}
