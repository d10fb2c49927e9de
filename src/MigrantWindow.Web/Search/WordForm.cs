namespace MigrantWindow.Web.Search;

/// <summary>How far words are made alike before they are compared.</summary>
internal enum WordForm
{
    /// <summary>Small letters without accents: for what somebody is still typing.</summary>
    Plain,

    /// <summary>Singular and plural, male and female are one; words that say nothing are left out.</summary>
    Stem,

    /// <summary>All forms of a verb are one: finds more, and sometimes too much.</summary>
    Root,
}
