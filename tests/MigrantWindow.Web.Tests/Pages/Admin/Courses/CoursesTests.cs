using System.Net;
using Microsoft.EntityFrameworkCore;
using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Audit;
using MigrantWindow.Domain.Staff;
using MigrantWindow.Domain.Trainings;
using MigrantWindow.Testing;
using MigrantWindow.Web.Security;

namespace MigrantWindow.Web.Tests.Pages.Admin.Courses;

public sealed class CoursesTests(PortalApp app) : AdminTest(app)
{
    [Fact]
    public async Task A_course_is_added_once_with_its_article_and_hand_outs()
    {
        var (article, handout) = (await Data.ArticleAsync(Section.Training), await Data.ArticleAsync(Section.Training));
        var form = await FilledAsync(article);
        form.Choose("Input.Handouts", $"{handout.Id}");

        await form.SubmitAsync();
        await form.SubmitAsync();

        var course = await CourseAsync(form["Key"]);
        Assert.Equal((TrainingTopic.VulnerableSituations, Sectors.CivilServants | Sectors.Schools, 90, article.Id, handout.Id), (course.Topic, course.Sectors, course.Minutes, course.TextId, Assert.Single(course.Handouts).ArticleId));
        Assert.Equal(AuditAction.CourseAdded, Assert.Single(await AuditOfAsync(course)).Action);
    }

    [Theory]
    [InlineData("Key", "", "Enter a short name for addresses, such as rights-of-migrants")]
    [InlineData("Key", "Ñandú!", "Use a–z, 0–9 and single hyphens")]
    [InlineData("Text", "", "Choose the article")]
    [InlineData("Input.Topic", "", "Choose the topic")]
    [InlineData("Input.Minutes", "0", "Enter a number from 1 to 2400")]
    [InlineData("Input.Minutes", "2401", "Enter a number from 1 to 2400")]
    public async Task What_is_wrong_is_said_beside_its_field(string field, string value, string message)
    {
        var form = await FilledAsync(await Data.ArticleAsync(Section.Training));

        form[field] = value;
        var page = await form.SubmitToPageAsync();

        Assert.Equal((HttpStatusCode.BadRequest, message), (page.Status, page.ErrorFor(field)));
        Assert.Equal(["CivilServants", "Schools"], HtmlForm.Read(form.Visitor, page).Values("Input.Sectors"));
    }

    [Fact]
    public async Task An_article_of_another_section_describes_no_course()
    {
        var other = await Data.ArticleAsync(Section.Rights);
        var form = await FilledAsync(await Data.ArticleAsync(Section.Training));

        form["Text"] = $"{other.Id}";
        form.Choose("Input.Handouts", $"{other.Id}");
        var page = await form.SubmitToPageAsync();

        Assert.Equal(("Choose the article", "Choose hand-outs from the list"), (page.ErrorFor("Text"), page.ErrorFor("Input.Handouts")));
    }

    [Fact]
    public async Task A_course_is_changed_and_retired_and_an_old_form_is_refused()
    {
        var course = await Data.CourseAsync();
        var iom = await SignInAsync(Roles.Iom);
        var (form, old) = (await iom.OpenFormAsync($"/admin/courses/{course.Id}"), await iom.OpenFormAsync($"/admin/courses/{course.Id}"));

        form["Input.Minutes"] = "240";
        form.Choose("Retired", "true");
        await form.SubmitAsync();
        await form.SubmitAsync();
        old["Input.Minutes"] = "60";
        var page = await old.SubmitToPageAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Takes: 4 hours", page.Main, StringComparison.Ordinal);
        var stored = await CourseAsync(course.Key);
        Assert.Equal((240, true), (stored.Minutes, stored.IsRetired));
        Assert.Equal(AuditAction.CourseChanged, Assert.Single(await AuditOfAsync(course)).Action);
        Assert.DoesNotContain($"value=\"{course.Id}\"", (await iom.OpenAsync("/admin/trainings/new")).Document.QuerySelector("#Course")!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_of_a_town_hall_sees_the_courses_and_changes_none()
    {
        var course = await Data.CourseAsync();
        var visitor = await SignInAsync(Roles.Municipality);

        var list = await visitor.OpenAsync("/admin/courses");

        Assert.Equal(HttpStatusCode.OK, list.Status);
        Assert.DoesNotContain($"/admin/courses/{course.Id}", list.Links);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.OpenAsync($"/admin/courses/{course.Id}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.OpenAsync("/admin/courses/new")).Status);
    }

    private async Task<HtmlForm> FilledAsync(Article article)
    {
        var form = await (await SignInAsync(Roles.Ombudsman)).OpenFormAsync("/admin/courses/new");
        (form["Key"], form["Text"], form["Input.Topic"], form["Input.Minutes"]) = (TestData.NewKey("course"), $"{article.Id}", nameof(TrainingTopic.VulnerableSituations), "90");
        form.Choose("Input.Sectors", nameof(Sectors.CivilServants), nameof(Sectors.Schools));
        return form;
    }

    private async Task<Visitor> SignInAsync(string institution) => await Staff.SignedInAsync(await Staff.StaffAsync(institution, Roles.Administrator, institution == Roles.Iom ? [] : [await Data.OfficeAsync()]));

    private Task<TrainingCourse> CourseAsync(string key) => App.AskAsync(db => db.TrainingCourses.AsNoTracking().Include(course => course.Handouts).SingleAsync(course => course.Key == key));

    private Task<List<AuditEntry>> AuditOfAsync(TrainingCourse course)
    {
        var subject = Subjects.Course(course.Id);
        return App.AskAsync(db => db.AuditEntries.AsNoTracking().Where(entry => entry.Subject == subject).ToListAsync());
    }
}
