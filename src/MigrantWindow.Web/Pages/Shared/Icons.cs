using MigrantWindow.Domain.Articles;
using MigrantWindow.Domain.Journeys;

namespace MigrantWindow.Web.Pages.Shared;

/// <summary>Names of pictures in the sprite.</summary>
public static class Icons
{
    public static string Of(Situation situation) => situation switch
    {
        Situation.JustReturned => "home",
        Situation.ThinkingOfMigrating => "leave",
        Situation.WantToReturn => "return",
        _ => "help",
    };

    public static string Of(Section section) => section switch
    {
        Section.Rights => "scale",
        Section.Services => "building",
        Section.VoluntaryReturn => "return",
        Section.Risks => "route",
        Section.Training => "book",
        _ => "shield",
    };
}
