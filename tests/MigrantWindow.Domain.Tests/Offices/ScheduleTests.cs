using System.Globalization;
using MigrantWindow.Domain.Offices;

namespace MigrantWindow.Domain.Tests.Offices;

/// <summary>Instants are written as the local time of El Salvador; 2 March 2026 is a Monday.</summary>
public sealed class ScheduleTests
{
    private const string OfficeHours = "Mon-Fri 08:00-12:00, 13:00-16:00";

    private static readonly DateOnly Tuesday = new(2026, 3, 3);

    [Theory]
    [InlineData("2026-03-02 08:00", "12:00")]
    [InlineData("2026-03-02 11:59:59", "12:00")]
    [InlineData("2026-03-02 13:00", "16:00")]
    [InlineData("2026-03-06 15:59", "16:00")]
    public void During_a_slot_it_is_open_and_says_when_it_closes(string local, string closes)
    {
        var state = Of(OfficeHours).At(Utc(local));

        Assert.Equal(new OpenState(OpenStateKind.Open, Time(closes), null, null, false), state);
    }

    [Theory]
    [InlineData("2026-03-02 07:59:59", "2026-03-02", "08:00")]
    [InlineData("2026-03-02 12:00", "2026-03-02", "13:00")]
    [InlineData("2026-03-02 12:59", "2026-03-02", "13:00")]
    [InlineData("2026-03-02 16:00", "2026-03-03", "08:00")]
    [InlineData("2026-03-06 16:00", "2026-03-09", "08:00")]
    [InlineData("2026-03-07 10:00", "2026-03-09", "08:00")]
    [InlineData("2026-03-08 23:59", "2026-03-09", "08:00")]
    public void Outside_its_slots_it_is_closed_and_says_when_it_opens_next(string local, string date, string opens)
    {
        var state = Of(OfficeHours).At(Utc(local));

        Assert.Equal(new OpenState(OpenStateKind.Closed, null, Date(date), Time(opens), false), state);
    }

    [Fact]
    public void In_the_evening_it_is_still_today_in_El_Salvador_though_the_next_day_has_begun_in_UTC()
    {
        var mondayNight = Of("Mon 08:00-22:00").At(Words.Utc(2026, 3, 3, 3));
        var sundayNight = Of("Mon 08:00-22:00").At(Words.Utc(2026, 3, 2, 5, 59));

        Assert.Equal(OpenStateKind.Open, mondayNight.Kind);
        Assert.Equal((OpenStateKind.Closed, new DateOnly(2026, 3, 2)), (sundayNight.Kind, sundayNight.OpensOn));
    }

    [Fact]
    public void A_holiday_of_the_local_date_closes_it_also_in_the_hours_when_UTC_is_a_day_ahead()
    {
        var schedule = Of("Mon-Sun 08:00-22:00", holidays: [new DateOnly(2026, 3, 2)]);

        Assert.Equal(OpenStateKind.Closed, schedule.At(Words.Utc(2026, 3, 3, 3)).Kind);
        Assert.Equal(OpenStateKind.Open, schedule.At(Words.Utc(2026, 3, 4, 3)).Kind);
    }

    [Fact]
    public void A_holiday_closes_it_and_the_next_working_day_is_named()
    {
        var state = Of(OfficeHours, holidays: [Tuesday]).At(Utc("2026-03-03 09:00"));

        Assert.Equal(new OpenState(OpenStateKind.Closed, null, new DateOnly(2026, 3, 4), new TimeOnly(8, 0), false), state);
    }

    [Fact]
    public void An_exception_with_hours_beats_a_holiday_and_the_week()
    {
        var schedule = Of(OfficeHours, holidays: [Tuesday], exceptions: [new OtherHours(Tuesday, new TimeOnly(10, 0), new TimeOnly(11, 0))]);

        Assert.Equal(OpenStateKind.Closed, schedule.At(Utc("2026-03-03 09:00")).Kind);
        Assert.Equal(new TimeOnly(11, 0), schedule.At(Utc("2026-03-03 10:30")).ClosesAt);
        Assert.Equal(new DateOnly(2026, 3, 4), schedule.At(Utc("2026-03-03 11:00")).OpensOn);
    }

    [Fact]
    public void An_exception_without_hours_closes_the_day()
    {
        var schedule = Of(OfficeHours, exceptions: [new OtherHours(Tuesday, null, null)]);

        Assert.Equal(OpenStateKind.Closed, schedule.At(Utc("2026-03-03 09:00")).Kind);
        Assert.Equal(OpenStateKind.Open, schedule.At(Utc("2026-03-04 09:00")).Kind);
    }

    [Fact]
    public void An_exception_can_open_a_day_that_the_week_does_not_know()
    {
        var saturday = new DateOnly(2026, 3, 7);

        var state = Of(OfficeHours, exceptions: [new OtherHours(saturday, new TimeOnly(9, 0), new TimeOnly(12, 0))]).At(Utc("2026-03-06 17:00"));

        Assert.Equal((saturday, new TimeOnly(9, 0)), (state.OpensOn, state.OpensAt));
    }

    [Theory]
    [InlineData("2026-03-06 21:59", OpenStateKind.Closed)]
    [InlineData("2026-03-06 22:00", OpenStateKind.Open)]
    [InlineData("2026-03-07 00:00", OpenStateKind.Open)]
    [InlineData("2026-03-07 05:59", OpenStateKind.Open)]
    [InlineData("2026-03-07 06:00", OpenStateKind.Closed)]
    public void A_night_slot_goes_on_over_midnight(string local, OpenStateKind expected) =>
        Assert.Equal(expected, Of("Fri 22:00-06:00").At(Utc(local)).Kind);

    [Theory]
    [InlineData("2026-03-02 23:00")]
    [InlineData("2026-03-03 01:00")]
    public void A_night_slot_says_the_hour_of_the_morning_at_which_it_closes(string local) =>
        Assert.Equal(new TimeOnly(6, 0), Of("Mon-Sun 22:00-06:00").At(Utc(local)).ClosesAt);

    [Fact]
    public void Slots_that_touch_at_midnight_count_as_one() =>
        Assert.Equal(new TimeOnly(2, 0), Of("Mon 18:00-24:00; Tue 00:00-02:00").At(Utc("2026-03-02 23:00")).ClosesAt);

    [Fact]
    public void Slots_that_overlap_close_with_the_last_of_them() =>
        Assert.Equal(new TimeOnly(14, 0), Of("Mon 08:00-12:00, 10:00-14:00").At(Utc("2026-03-02 09:00")).ClosesAt);

    [Theory]
    [InlineData("2026-03-02 00:00")]
    [InlineData("2026-03-03 03:30")]
    [InlineData("2026-03-08 23:59:59")]
    public void Always_is_open_at_any_hour_also_on_holidays_and_never_closes(string local)
    {
        var state = Of("always", holidays: [Tuesday]).At(Utc(local));

        Assert.Equal(new OpenState(OpenStateKind.Open, null, null, null, false), state);
    }

    [Fact]
    public void Even_always_is_closed_on_a_day_with_an_exception()
    {
        var state = Of("always", exceptions: [new OtherHours(Tuesday, null, null)]).At(Utc("2026-03-03 09:00"));

        Assert.Equal(new OpenState(OpenStateKind.Closed, null, new DateOnly(2026, 3, 4), TimeOnly.MinValue, false), state);
    }

    [Theory]
    [InlineData("always")]
    [InlineData("Mon-Sun 00:00-24:00")]
    public void Open_round_the_clock_it_does_not_say_that_it_closes_tonight_for_a_day_off_next_week(string hours)
    {
        var state = Of(hours, exceptions: [new OtherHours(new DateOnly(2026, 3, 9), null, null)]).At(Utc("2026-03-02 09:00"));

        Assert.Equal((OpenStateKind.Open, null), (state.Kind, state.ClosesAt));
    }

    [Fact]
    public void The_last_night_before_a_day_off_it_says_that_it_closes_at_midnight()
    {
        var state = Of("always", exceptions: [new OtherHours(Tuesday, null, null)]).At(Utc("2026-03-02 09:00"));

        Assert.Equal((OpenStateKind.Open, TimeOnly.MinValue), (state.Kind, state.ClosesAt));
    }

    [Fact]
    public void Without_known_hours_nobody_knows() => Assert.Equal(OpenState.Unknown, Of(null).At(Utc("2026-03-02 09:00")));

    [Theory]
    [InlineData(OfficeStatus.TemporarilyClosed)]
    [InlineData(OfficeStatus.Closed)]
    public void An_office_that_is_closed_until_further_notice_has_no_hours(OfficeStatus status)
    {
        var state = (Of(OfficeHours) with { Status = status }).At(Utc("2026-03-02 09:00"));

        Assert.Equal(new OpenState(OpenStateKind.TemporarilyClosed, null, null, null, false), state);
    }

    [Fact]
    public void A_planned_office_is_not_open_yet() =>
        Assert.NotEqual(OpenStateKind.Open, (Of(OfficeHours) with { Status = OfficeStatus.Planned }).At(Utc("2026-03-02 09:00")).Kind);

    [Theory]
    [InlineData("2026-03-06 16:30")]
    [InlineData("2026-03-07 09:30")]
    public void A_slot_by_appointment_says_so_before_and_while_it_is_open(string local) =>
        Assert.True(Of("Fri 08:00-16:00; Sat 09:00-10:00 by appointment").At(Utc(local)).ByAppointment);

    [Fact]
    public void A_slot_for_everyone_is_not_by_appointment() =>
        Assert.False(Of("Fri 08:00-16:00; Sat 09:00-10:00 by appointment").At(Utc("2026-03-06 09:00")).ByAppointment);

    [Fact]
    public void For_everyone_it_closes_when_the_hours_by_appointment_begin() =>
        Assert.Equal(new TimeOnly(12, 0), Of("Mon 08:00-12:00; Mon 12:00-16:00 by appointment").At(Utc("2026-03-02 09:00")).ClosesAt);

    [Fact]
    public void An_office_by_appointment_only_says_so_in_every_slot_and_exception()
    {
        var schedule = Of(OfficeHours, exceptions: [new OtherHours(Tuesday, new TimeOnly(10, 0), new TimeOnly(11, 0))]) with { ByAppointment = true };

        Assert.True(schedule.At(Utc("2026-03-02 09:00")).ByAppointment);
        Assert.True(schedule.At(Utc("2026-03-03 10:30")).ByAppointment);
    }

    [Theory]
    [InlineData(Schedule.Horizon, true)]
    [InlineData(Schedule.Horizon + 1, false)]
    public void The_next_opening_is_named_up_to_fourteen_days_ahead(int days, bool named)
    {
        var opening = new DateOnly(2026, 3, 2).AddDays(days);
        var closed = Enumerable.Range(0, days).Select(day => new DateOnly(2026, 3, 2).AddDays(day));

        var state = Of("Mon-Sun 08:00-16:00", holidays: [.. closed]).At(Utc("2026-03-02 09:00"));

        Assert.Equal(OpenStateKind.Closed, state.Kind);
        Assert.Equal(named ? (opening, new TimeOnly(8, 0)) : (null, (TimeOnly?)null), (state.OpensOn, state.OpensAt));
    }

    private static Schedule Of(string? hours, IReadOnlyList<OtherHours>? exceptions = null, HashSet<DateOnly>? holidays = null) =>
        new(hours is null ? null : OpeningHours.Parse(hours), false, OfficeStatus.Open, "America/El_Salvador", exceptions ?? [], holidays ?? []);

    private static DateTime Utc(string local) => DateTime.SpecifyKind(DateTime.Parse(local, CultureInfo.InvariantCulture).AddHours(6), DateTimeKind.Utc);

    private static DateOnly Date(string date) => DateOnly.Parse(date, CultureInfo.InvariantCulture);

    private static TimeOnly Time(string time) => TimeOnly.Parse(time, CultureInfo.InvariantCulture);
}
