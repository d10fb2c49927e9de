namespace MigrantWindow.Domain.Trainings;

/// <summary>The four topics in which the Windows train people.</summary>
public enum TrainingTopic
{
    MigrantsRights,
    MunicipalServices,
    IrregularMigrationRisks,
    VulnerableSituations,
}
