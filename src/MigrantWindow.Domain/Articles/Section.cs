namespace MigrantWindow.Domain.Articles;

/// <summary>The five sections of an office, what is taught and handed out in trainings, and the portal's pages about itself.</summary>
public enum Section
{
    Rights,
    Services,
    VoluntaryReturn,
    Risks,
    Protection,
    Training,
    Portal,
}
