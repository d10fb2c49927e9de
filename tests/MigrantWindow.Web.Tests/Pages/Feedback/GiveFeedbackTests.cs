using System.Net;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Domain.Repairs;
using MigrantWindow.Domain.Shared;
using MigrantWindow.Testing;
using MigrantWindow.Web.Localization;
using FeedbackOfReader = MigrantWindow.Domain.Repairs.Feedback;

namespace MigrantWindow.Web.Tests.Pages.Feedback;

public sealed class GiveFeedbackTests(PortalApp app) : WebTest(app)
{
    [Theory]
    [MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public async Task Every_page_ends_in_a_link_to_a_page_that_asks_whether_it_helped(string language, string path)
    {
        var page = await Visitor.OpenAsync(path);
        var link = page.Document.QuerySelector("main .feedback a")!.GetAttribute("href")!;
        var asked = await FeedbackForms.NewReader(App).OpenAsync(link);

        Assert.False(page.Response.Headers.Contains("Set-Cookie"));
        Assert.Equal((HttpStatusCode.OK, language), (asked.Status, asked.Language));
        Assert.StartsWith($"/{language}/{language switch { "es" => "opinion", "fr" => "avis", _ => "feedback" }}/", link, StringComparison.Ordinal);
        Assert.Contains(page.Heading, asked.Main, StringComparison.Ordinal);
        Assert.Contains(path, asked.Links);
        Assert.Equal(["en", "es", "fr"], asked.Alternates.Keys.Order());
        Assert.True(asked.Response.Headers.CacheControl?.NoStore);
        Assert.True(asked.Has("meta[name=robots][content=noindex]"));
    }

    [Fact]
    public async Task A_training_asks_too()
    {
        var office = await Data.OfficeAsync();
        var session = await Data.TrainingSessionAsync(office);

        var asked = await FeedbackForms.NewReader(App).OpenAsync(Links.Feedback("en", new PageKey(PageKind.Training, session.Id, office.Slug)));

        Assert.Equal(HttpStatusCode.OK, asked.Status);
    }

    [Theory]
    [InlineData("x"), InlineData("a1.nowhere"), InlineData("a999999.la-union"), InlineData("s999999.la-union"), InlineData("l6.la-union"), InlineData("l99.la-union"), InlineData("j3.la-union")]
    [InlineData("t999999.la-union"), InlineData("o.nowhere"), InlineData("https:%2F%2Fexample.org"), InlineData("..%2Fadmin"), InlineData("a1.la-union'--"), InlineData("h.la-union")]
    public async Task Nothing_is_asked_about_what_is_no_page_of_the_portal(string about)
    {
        var known = await FeedbackForms.OpenAsync(App, new PageKey(PageKind.Home));
        known.Smuggle("Input.Helped", "true");

        Assert.Equal(HttpStatusCode.NotFound, (await known.Visitor.OpenAsync($"/en/feedback/{about}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await known.PostToAsync($"/en/feedback/{about}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await known.Visitor.OpenAsync($"/en/feedback/{about}/thanks")).Status);
    }

    [Fact]
    public async Task Nothing_is_asked_about_a_text_that_readers_do_not_see()
    {
        var article = await Data.ArticleAsync();
        foreach (var language in (string[])["es", "en", "fr"])
        {
            await Data.UnpublishAsync(article, language);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await FeedbackForms.NewReader(App).OpenAsync(Links.Feedback("en", FeedbackForms.KeyOf(article, await Data.OfficeAsync())))).Status);
    }

    [Fact]
    public async Task Yes_takes_one_tap_and_opens_no_task()
    {
        var key = FeedbackForms.KeyOf(await Data.ArticleAsync(), await Data.OfficeAsync());
        var form = await FeedbackForms.OpenAsync(App, key);

        var thanks = await form.Visitor.FollowAsync(await form.TapYesAsync());

        Assert.Equal("Thank you", thanks.Heading);
        Assert.Contains("Your answer is counted", thanks.Text("[role=status]"), StringComparison.Ordinal);
        Assert.Empty(await FeedbackForms.TasksOfAsync(App, key));
        Assert.Equal(1, await App.AskAsync(db => db.Feedback.CountAsync(feedback => feedback.Page == key.ToString() && feedback.Reason == null)));
    }

    [Fact]
    public async Task A_reason_opens_a_task_and_the_same_reason_of_others_is_counted_there()
    {
        var (article, office) = (await Data.ArticleAsync(), await Data.OfficeAsync());
        var key = FeedbackForms.KeyOf(article, office);

        await FeedbackForms.ReportAsync(App, key, FeedbackReason.WrongFact, "El teléfono es otro", "es");
        await FeedbackForms.ReportAsync(App, key, FeedbackReason.WrongFact);
        await FeedbackForms.ReportAsync(App, key, FeedbackReason.NotUnderstood, language: "fr");

        var tasks = await FeedbackForms.TasksOfAsync(App, key);
        Assert.Equal([(FeedbackReason.WrongFact, 2), (FeedbackReason.NotUnderstood, 1)], tasks.Select(task => (task.Reason, task.Reports)));
        Assert.Equal(($"Title {article.Key} (es)", $"/es/{office.Slug}/derechos/{article.Key}-es", office.Id, RepairState.New), (tasks[0].Title, tasks[0].Path, tasks[0].OfficeId, tasks[0].State));
        Assert.Equal(["El teléfono es otro", null], tasks[0].Feedback.OrderBy(feedback => feedback.Id).Select(feedback => feedback.Text));
    }

    [Fact]
    public async Task What_was_fixed_and_is_wrong_again_opens_a_new_task()
    {
        var key = FeedbackForms.KeyOf(await Data.ArticleAsync(), await Data.OfficeAsync());
        await FeedbackForms.ReportAsync(App, key, FeedbackReason.WrongFact);
        await Data.ChangeAsync((await FeedbackForms.TasksOfAsync(App, key))[0], (_, task) =>
        {
            task.Fix("Done", Data.Now, new DateOnly(2026, 3, 2));
            return Task.CompletedTask;
        });

        await FeedbackForms.ReportAsync(App, key, FeedbackReason.WrongFact);

        Assert.Equal([RepairState.Fixed, RepairState.New], (await FeedbackForms.TasksOfAsync(App, key)).Select(task => task.State));
    }

    [Fact]
    public async Task The_same_form_sent_twice_acts_once()
    {
        var key = FeedbackForms.KeyOf(await Data.ArticleAsync(), await Data.OfficeAsync());
        var form = await FeedbackForms.OpenAsync(App, key);
        form.Smuggle("Input.Reason", nameof(FeedbackReason.WrongFact));

        var answers = await Task.WhenAll(form.SubmitAsync(), form.SubmitAsync(), form.SubmitAsync());

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        Assert.Equal(1, Assert.Single(await FeedbackForms.TasksOfAsync(App, key)).Reports);
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_refused_and_stays_on_the_page()
    {
        var key = FeedbackForms.KeyOf(await Data.ArticleAsync(), await Data.OfficeAsync());
        var form = await FeedbackForms.OpenAsync(App, key);
        var text = new string('x', FeedbackOfReader.TextMaxLength + 1);
        form["Input.Text"] = text;
        form.Smuggle("Input.Reason", nameof(FeedbackReason.Other));

        var page = await form.SubmitToPageAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal("Write 300 characters or less", page.ErrorFor("Input.Text"));
        Assert.Equal(text, page.Text("textarea[name='Input.Text']"));
        Assert.True(page.Has("details[open] textarea"));
        Assert.Empty(await FeedbackForms.TasksOfAsync(App, key));
    }

    [Fact]
    public async Task What_a_reader_writes_is_stored_without_numbers_and_addresses_and_shown_as_text()
    {
        var (office, key) = (await Data.OfficeAsync(), default(PageKey));
        key = FeedbackForms.KeyOf(await Data.ArticleAsync(), office);

        await FeedbackForms.ReportAsync(App, key, FeedbackReason.Other, "<script>alert(1)</script>\u202E {{phone:police}} 7123-4567 a@b.sv https://evil.example \u0007");

        var task = Assert.Single(await FeedbackForms.TasksOfAsync(App, key));
        Assert.Equal("<script>alert(1)</script> {{phone:police}} […] […] […]", Assert.Single(task.Feedback).Text);
        var shown = await (await Staff.SignedInAsync(await Staff.StaffAsync("Municipality", "Caseworker", office))).OpenAsync(Links.Repair(task.Id));
        Assert.Contains("<script>alert(1)</script> {{phone:police}}", shown.Main, StringComparison.Ordinal);
        Assert.False(shown.Has("main script"));
    }

    [Theory]
    [InlineData("Input.Website", "https://spam.example")]
    [InlineData("Input.Submission", "00000000-0000-0000-0000-000000000000")]
    [InlineData("Input.Reason", "99")]
    [InlineData("Input.Reason", "")]
    [InlineData("Input.Helped", "true")]
    public async Task A_form_that_a_program_filled_in_changes_nothing(string field, string value)
    {
        var key = FeedbackForms.KeyOf(await Data.ArticleAsync(), await Data.OfficeAsync());
        var form = await FeedbackForms.OpenAsync(App, key);
        form.Smuggle("Input.Reason", nameof(FeedbackReason.Other));
        form.Remove(field);
        form.Smuggle(field, value);

        var page = await form.SubmitToPageAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.NotEmpty(page.Errors);
        Assert.Empty(await FeedbackForms.TasksOfAsync(App, key));
    }

    [Fact]
    public async Task Without_the_token_of_the_form_nothing_is_taken()
    {
        var key = FeedbackForms.KeyOf(await Data.ArticleAsync(), await Data.OfficeAsync());
        var form = await FeedbackForms.OpenAsync(App, key);
        form.Remove("__RequestVerificationToken");

        Assert.Equal(HttpStatusCode.BadRequest, (await form.TapAsync(FeedbackReason.Other)).StatusCode);
        Assert.Empty(await FeedbackForms.TasksOfAsync(App, key));
    }
}
