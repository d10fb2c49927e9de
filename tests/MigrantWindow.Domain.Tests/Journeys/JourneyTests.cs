using MigrantWindow.Domain.Journeys;
using MigrantWindow.Domain.Services;
using MigrantWindow.Domain.Shared;

namespace MigrantWindow.Domain.Tests.Journeys;

public sealed class JourneyTests
{
    [Fact]
    public void A_first_step_that_is_an_alternative_is_refused()
    {
        var journey = NewJourney();

        Assert.Throws<DomainException>(() => AddStep(journey, StepKind.Or));

        Assert.Empty(journey.Steps);
    }

    [Fact]
    public void Steps_are_numbered_from_one_in_the_order_they_are_added()
    {
        var journey = NewJourney();

        AddStep(journey, StepKind.And);
        AddStep(journey, StepKind.Or);
        AddStep(journey, StepKind.Optional);

        Assert.Equal([(1, StepKind.And), (2, StepKind.Or), (3, StepKind.Optional)], journey.Steps.Select(step => (step.Order, step.Kind)));
    }

    [Fact]
    public void More_steps_than_the_most_are_refused()
    {
        var journey = NewJourney();
        for (var number = 0; number < Journey.MostSteps; number++)
        {
            AddStep(journey, StepKind.And);
        }

        Assert.Throws<DomainException>(() => AddStep(journey, StepKind.And));
        Assert.Equal(Journey.MostSteps, journey.Steps.Count);
    }

    [Fact]
    public void Steps_that_follow_dropped_ones_begin_anew()
    {
        var journey = NewJourney();
        AddStep(journey, StepKind.And);

        journey.DropSteps();

        Assert.Equal(1, AddStep(journey, StepKind.And).Order);
    }

    [Fact]
    public void Words_are_rewritten_at_the_old_address_and_a_new_language_gets_one_of_its_title()
    {
        var journey = NewJourney();
        journey.Translate("es", new Slug("acabo-de-regresar"), "Acabo de regresar", "Resumen");

        journey.Write("es", "Otro título", "Otro resumen");
        journey.Write("fr", "Je viens de rentrer", "Résumé");

        Assert.Equal(
            [("acabo-de-regresar", "Otro título", "Otro resumen"), ("je-viens-de-rentrer", "Je viens de rentrer", "Résumé")],
            journey.Translations.Select(text => (text.Slug, text.Title, text.Summary)));
    }

    [Fact]
    public void A_step_points_to_one_article_or_one_service_at_a_time_in_order()
    {
        var step = AddStep(NewJourney(), StepKind.And);
        var (article, service) = (Words.Article(), new Service("dui", Words.Institution(), 1, 3));

        step.PointTo(service);
        step.PointTo(article);

        Assert.Equal([(0, service, null), (1, null, article)], step.Links.Select(link => (link.Order, link.Service, link.Article)));
    }

    [Fact]
    public void A_second_text_in_a_language_is_refused_and_the_first_stays()
    {
        var journey = NewJourney();
        journey.Translate("es", new Slug("acabo-de-regresar"), "Title", "Summary");

        Assert.Throws<DomainException>(() => journey.Translate("es", new Slug("otra-vez"), "Other", "Other"));

        Assert.Equal(["acabo-de-regresar"], journey.Translations.Select(translation => translation.Slug));
    }

    [Fact]
    public void Renaming_keeps_the_old_slug_and_renaming_back_removes_it()
    {
        var journey = NewJourney();
        journey.Translate("es", new Slug("first"), "Title", "Summary");
        var translation = journey.Translations[0];

        translation.Rename(new Slug("second"));
        Assert.Equal(("second", "first"), (translation.Slug, translation.OldSlugs.Single().Slug));

        translation.Rename(new Slug("first"));
        Assert.Equal(("first", "second"), (translation.Slug, translation.OldSlugs.Single().Slug));
    }

    private static Journey NewJourney() => new("just-returned", Situation.JustReturned, "SV", Words.Institution(), 6);

    private static JourneyStep AddStep(Journey journey, StepKind kind) =>
        journey.AddStep(kind, Words.In3("Step"), Words.In3("Do"), Words.In3("<p>Do</p>"));
}
