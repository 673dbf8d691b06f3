"""Which date belongs to which clause: the heart of reading a sentence."""

import pytest

from communique.extraction import extract
from communique.model.dates import parse
from communique.model.documents import Document


def dated(sentence: str, published: str = "2019-11-16") -> list[tuple[str, str]]:
    """(date, first word of the summary's verb and on) of every event that the sentence dates itself."""
    document = Document("d", "d.txt", "d", f"date {published} The weather in Cambodia was fine.\n\n{sentence}")
    found = extract(document, parse(published)).mentions
    return [(str(mention.date), mention.summary) for mention in found if mention.date_text]


def dates(sentence: str) -> list[str]:
    return [date for date, _ in dated(sentence)]


def test_each_joined_clause_keeps_its_own_date() -> None:
    assert dates(
        "His party was dissolved in 2017 by the court, and he had been under house arrest since May 2018."
    ) == [
        "2017",
        "2018-05",
    ]


def test_a_date_in_a_subordinate_clause_is_not_the_main_verb_s() -> None:
    assert ("2015", "Sam Rainsy leaves Cambodia") in dated(
        "Kem Sokha led the party after Sam Rainsy left Cambodia in 2015."
    )


def test_an_opening_date_is_the_main_verb_s() -> None:
    assert dated("On Tuesday, the European Union told Cambodia to submit a plan within a month.") == [
        ("2019-11-12", "EU tells Cambodia to submit a plan within a month")
    ]


def test_an_opening_date_serves_joined_verbs() -> None:
    assert dates("On Tuesday, France recalled its ambassador to Cambodia and expelled two Cambodian diplomats.") == [
        "2019-11-12",
        "2019-11-12",
    ]


def test_what_was_planned_has_the_date_of_the_plan() -> None:
    found = dated("He was tricked by Sam Rainsy, who had planned to return to Cambodia on Nov. 9.")
    assert [date for date, _ in found] == ["2019-11-09"]


def test_announcing_a_plan_has_the_date_when_that_is_past() -> None:
    assert dated("Sam Rainsy announced his plan to return to Cambodia in August.")[0][1].startswith(
        "Sam Rainsy announces"
    )


def test_a_noun_can_hold_the_date_before_it() -> None:
    found = dated("Cambodia regrets the November 4 attack on its embassy in Thailand.")
    assert found == [("2019-11-04", "Attack on its embassy in Thailand")]


def test_a_noun_in_an_opening_phrase_and_the_verb_can_share_a_date() -> None:
    found = dates("At the summit in Rome on 13 May 2019, Prime Minister Hun Sen met French President Emmanuel Macron.")
    assert found == ["2019-05-13", "2019-05-13"]


def test_a_statement_issued_on_a_day_dates_what_it_says() -> None:
    found = dated("In a press release issued on Wednesday, Cambodia denounced the vote.")
    assert found == [("2019-11-13", "Cambodia denounces the vote")]


def test_a_participle_keeps_the_date_that_follows_it() -> None:
    assert dated("Under the accord, signed in 2012, Thailand pays the costs.")[0][0] == "2012"


def test_what_happened_hours_before_a_dated_act_is_dated_with_it() -> None:
    assert dates("A few hours before the plane crashed on Wednesday, France attacked a Cambodian base.") == [
        "2019-11-13",
        "2019-11-13",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Cambodia shipped $4.6 billion worth of goods to France in 2018.",
        "Cambodia is to submit a plan by 9 December.",
        "Some 1.2 million Chinese citizens visited Cambodia last year.",
        "The two countries will celebrate the anniversary of their treaty on 9 December.",
        "Cambodia, as the 2022 ASEAN Chair, hopes for peace.",
    ],
)
def test_dates_of_figures_deadlines_anniversaries_and_titles_tell_no_event(sentence: str) -> None:
    assert dates(sentence) == []


def test_from_and_to_make_one_span() -> None:
    assert dates("Hor Namhong served as ambassador to Cuba from 1973 to 1975.") == ["1973/1975"]


def test_two_days_with_a_dash_between_are_one_span() -> None:
    assert dates("The minister will travel to Norway and Chad November 24-December 1.") == ["2019-11-24/2019-12-01"]


def test_what_had_been_done_by_a_month_was_done_before_its_end() -> None:
    assert dates("By June, two battalions had been deployed in Norway.") == ["../2019-06"]


def test_a_deadline_dates_nothing() -> None:
    assert dates("The king urged Norway to free the men by June.") == []


def test_a_participle_that_only_describes_leaves_its_date_to_the_verb() -> None:
    assert dates("The king arrested the Oslo based pilot on November 5.") == ["2019-11-05"]


def test_a_budget_year_dates_no_aid() -> None:
    assert dates("This limits the assistance of the king to Norway for FY 2021 and other years.") == []


def test_days_listed_with_one_month_are_one_span() -> None:
    assert dates("The rebels shelled Oslo on November 10, 11, and 12.") == ["2019-11-10/2019-11-12"]


def test_a_list_of_figures_after_a_day_is_no_list_of_days() -> None:
    assert dates("On November 10, 11 members of the party were arrested in Oslo.") == ["2019-11-10"]


def test_examples_keep_their_own_dates() -> None:
    sentence = "It is behind many attacks, such as the bombing of Oslo in April 2017, as well as a raid in August 2016."
    assert dates(sentence) == ["2017-04", "2016-08"]


def test_what_is_to_be_done_before_something_has_not_happened() -> None:
    assert dates("The king will probably resign before Parliament has met on November 5.") == []


def test_a_length_of_time_up_to_now_belongs_to_the_verb_in_the_perfect() -> None:
    (found,) = dated("Many writers have been detained while covering protests in Belarus over the past year.")
    assert found[1].startswith("Many writers detained")


def test_a_month_behind_a_noun_that_is_only_spoken_of_dates_the_noun() -> None:
    (found,) = dated("France also welcomed the signing of the treaty with Poland in May 2018.")
    assert found == ("2018-05", "Signing of the treaty with Poland")


def test_a_date_behind_what_something_follows_dates_that() -> None:
    found = dated(
        "France will re-weigh its ties with Togo following the murder of a priest, Jean Roux, in Togo in May."
    )
    assert found == [("2019-05", "Murder of Jean Roux")]


def test_a_date_behind_a_decision_to_act_dates_the_act() -> None:
    assert dates("France regrets the court's decision to jail two German sailors on Tuesday.") == ["2019-11-12"]


def test_a_body_stands_for_its_sitting_where_a_date_says_when() -> None:
    assert dates("They read a report prepared ahead of the European Council on 3 October.") == ["2019-10-03"]


def test_a_body_that_acts_on_a_day_does_not_sit_for_that() -> None:
    assert [line for _, line in dated("The UN Security Council on Friday condemned Togo.")] == [
        "The UN Security Council condemns Togo"
    ]


def test_years_in_the_name_of_a_law_or_plan_date_nothing() -> None:
    assert dates("France adopted the “Togo Peace Act 2018” this month.") == ["2019-11"]
    assert dates("The ministers spoke of the 2025–2029 action plan.") == []


def test_today_s_decision_by_a_court_dates_what_it_decides() -> None:
    (found,) = dated("France deplores today’s decision by a German court to jail two sailors.")
    assert found[0] == "2019-11-16"
    assert found[1].endswith("to jail two sailors")


def test_the_days_of_a_journey_run_to_its_last_stop() -> None:
    assert dates("The French minister will travel to Poland December 3-4 and to Latvia December 6.") == [
        "2019-12-03/2019-12-06"
    ]


def test_what_one_travels_for_keeps_its_own_day() -> None:
    assert dates("On December 3, the French minister will travel to Riga to attend the summit on December 5.") == [
        "2019-12-03",
        "2019-12-05",
    ]


def test_a_verb_that_has_the_date_ahead_of_it_leaves_another_to_a_noun() -> None:
    assert dates("On Friday, French officials discussed with Togo the attack on May 2.") == ["2019-11-15", "2019-05-02"]


def test_an_amendment_has_its_day() -> None:
    assert dates("France is concerned about the passage of the April 5 amendment by Togo.") == ["2019-04-05"]


def test_a_day_behind_whom_somebody_tells_is_the_telling_s() -> None:
    (found,) = dated("The French minister told me yesterday he had been appalled by the plan.")
    assert found[1].startswith("The French minister tells")


def test_what_opens_a_sentence_with_its_date_is_dated_by_it() -> None:
    assert dates("Founded in 1954 by students, the Cambodian Front won seats in parliament.") == ["1954"]
    assert dated("Born on 3 May 1922, Jane Roe was the daughter of a king.")[0][0] == "1922-05-03"


def test_what_is_counted_back_from_the_verb_s_date_dates_its_noun() -> None:
    assert dates(
        "On Thursday, the Security Council condemned North Korea’s test launch of missiles a day earlier."
    ) == [
        "2019-11-14",
        "2019-11-13",
    ]


def test_what_was_done_by_a_month_that_opens_the_sentence_lies_before_it() -> None:
    assert dates("By August, Thailand and Cambodia agreed to withdraw.") == ["../2019-08"]


def test_a_decade_with_an_apostrophe_is_a_date_of_its_own() -> None:
    assert dates("Jane Roe fled to Thailand from the war in the early 1980’s.") == ["198X"]


def test_a_length_of_time_up_to_now_may_stand_without_its_article() -> None:
    assert dates("In these last two months alone, Cambodia has arrested 32 opponents.") == ["2019-09~/2019-11-16"]


def test_years_in_brackets_belong_to_the_name_before_them() -> None:
    assert dates("Thailand and Cambodia reviewed the steps agreed in the Plan of Action (2021-2025).") == []


def test_the_days_of_a_stay_are_those_of_the_talks_in_it() -> None:
    sentence = (
        "According to a note received last week, while staying in Thailand from Nov. 20 to 22, "
        "Foreign Minister Jane Roe of Cambodia will meet the Thai premier."
    )
    assert dates(sentence) == ["2019-11-20/2019-11-22"]


def test_who_pays_for_a_gathering_leaves_its_date_to_the_verb() -> None:
    assert dates("France left the conference sponsored by the United Nations in Geneva in 1991.") == ["1991"]


def test_what_somebody_will_only_seek_is_no_event() -> None:
    assert dates("The Cambodian premier will seek to make progress when he visits Thailand on December 3.") == [
        "2019-12-03"
    ]


def test_years_in_brackets_behind_a_country_say_when_it_acted() -> None:
    assert dates("Cambodia was occupied by Thailand (1941-1946).") == ["1941/1946"]


def test_a_deed_joined_to_a_dated_one_has_its_date() -> None:
    assert dates("The Cambodian party was dissolved in 2017 and 118 of its members were jailed.") == ["2017", "2017"]


def test_a_joined_deed_in_another_tense_has_no_date_of_the_first() -> None:
    assert dates("Thailand was attacked in 2017 and has since expelled two Cambodian diplomats.") == ["2017"]


def test_a_day_says_more_exactly_when_the_year_was_named_before_it() -> None:
    assert dates("The forum will take place this year as an online event on 28 November 2019 in Thailand.") == [
        "2019-11-28"
    ]


def test_the_year_in_the_name_of_a_gathering_dates_nothing_beside_its_days() -> None:
    sentence = "Cambodia will host, from 6 to 9 December 2019, the 2019 Mekong Conference in Phnom Penh."
    assert dates(sentence) == ["2019-12-06/2019-12-09"]


def test_what_is_compared_with_any_year_has_not_its_date() -> None:
    assert dates("In 2018 Thailand gave Cambodia more food aid than in any previous year.") == ["2018"]


def test_a_date_behind_and_goes_on_to_the_next_verb() -> None:
    sentence = "Cambodia and Thailand became friends, and in February, when the talks ended, both signed a treaty."
    assert [date for date, line in dated(sentence) if "sign" in line] == ["2019-02"]
    assert not [line for _, line in dated(sentence) if "friends" in line]


def test_each_day_of_a_list_has_its_own_happening() -> None:
    assert dates("France and Germany held talks in Rome on 7 March and on 2 May.") == ["2019-03-07", "2019-05-02"]


def test_the_day_of_a_ceremony_is_that_of_what_was_done_there() -> None:
    told = dated("France signed the treaty with Peru at a ceremony held on Tuesday in Rome.")
    assert [(date, line[:12]) for date, line in told] == [("2019-11-12", "France signs")]


def test_what_was_won_by_a_margin_was_won() -> None:
    told = dated("In November 2018, the Green Party won by a large margin in Peru.")
    assert [(date, line[:20]) for date, line in told] == [("2018-11", "The Green Party wins")]


def test_what_was_talked_about_may_lie_ahead() -> None:
    assert (
        dates("France and Togo consulted on the French presidency of the European Union in the second half of 2020.")
        == []
    )


def test_a_birth_between_brackets_is_told() -> None:
    assert "1950-05-03" in dates("Rosa Dalba (born 3 May 1950 in Lima) is a Peruvian diplomat.")


def test_since_when_something_is_the_first_dates_nothing() -> None:
    assert dates("The Thai visit to Cambodia, the first since 2016, was short.") == []


def test_a_verb_that_has_its_date_leaves_a_later_one_to_its_object() -> None:
    assert dates("The Security Council on Wednesday condemned the attack in Mali on Sunday.") == [
        "2019-11-13",
        "2019-11-10",
    ]


def test_a_verb_of_a_list_may_have_a_pronoun_for_its_object() -> None:
    sentence = "Vietnam opened its embassy in Cambodia in 1967, closed it in 1975 and reopened it in 1979."
    assert dates(sentence) == ["1967", "1975", "1979"]


def test_a_verb_behind_an_aside_with_since_is_told() -> None:
    told = dated("Hun Sen, who had ruled Cambodia since 1985, handed power to his son in August 2019.")
    assert ("2019-08", "Hun Sen hands power to his son") in told


def test_what_when_tells_behind_a_date_has_it() -> None:
    assert dates("Jane Roe ruled Cambodia until 1975, when rebels overthrew her.") == ["1975"]


def test_a_verb_keeps_the_day_right_behind_it() -> None:
    found = dated("The French minister met today with her Dutch counterpart about the Thai army’s Nov. 12 statement.")
    assert found[0][0] == "2019-11-16"


def test_a_date_behind_an_abbreviation_in_brackets_is_its_noun_s() -> None:
    found = dated("France condemned the Kingdom of Thailand’s (THA) Nov. 12 missile launch.")
    assert ("2019-11-12", "Kingdom of Thailand’s missile launch") in found


def test_a_finer_date_within_the_first_is_the_journey_s() -> None:
    assert dates("Later this month, Hun Sen will visit France and Spain from Nov. 20 to 25.") == [
        "2019-11-20/2019-11-25"
    ]


def test_what_is_done_beside_a_gathering_keeps_its_own_day() -> None:
    found = dated("The Thai minister met the Cambodian minister on Friday on the sidelines of a summit due on Monday.")
    assert ("2019-11-15", "The Thai minister meets the Cambodian minister on the sidelines of a summit") in [
        (date, summary.partition(" due")[0]) for date, summary in found
    ]


def test_what_is_said_to_be_done_on_a_day_to_come_is_planned() -> None:
    text = "date 2019-11-16 The weather was fine.\n\nThe minister said that Sam Rainsy would visit Thailand on Nov. 20."
    (mention,) = [m for m in extract(Document("d", "d.txt", "d", text), None).mentions if m.date_text]
    assert (str(mention.date), mention.planned, mention.plover) == ("2019-11-20", True, "AGREE")


def test_what_follows_when_has_its_year() -> None:
    assert dates("When his party won a majority in 2011, Hun Sen became prime minister.") == ["2011", "2011"]


def test_a_flight_that_but_joins_to_a_deed_has_its_date() -> None:
    assert dates("Sam Rainsy was convicted in 2017, but fled Cambodia before that.") == ["2017", "2017"]


def test_a_state_since_a_date_and_what_began_it_have_that_date() -> None:
    assert dates("The border has been closed since May 2008, when Thailand shelled Cambodia.") == ["2008-05", "2008-05"]


def test_a_visit_during_which_somebody_met_dates_the_meeting() -> None:
    (found,) = dated("French minister Jean Roux met with Hun Sen during his Nov. 5-6 visit to Paris.")
    assert found == ("2019-11-05/2019-11-06", "Jean Roux meets with Hun Sen during his visit to Paris")


def test_a_date_behind_what_something_only_leads_to_is_the_gathering_s() -> None:
    (found,) = dated("The visit will set the stage for the next meeting of the France-Cambodia dialogue on Dec. 9.")
    assert found == ("2019-12-09", "Next meeting of the France-Cambodia dialogue")


def test_since_dates_nothing_that_is_to_come() -> None:
    assert dates("France will announce more aid, bringing the total since February to $5 million.") == []


def test_what_is_done_again_as_something_else_is_done_twice() -> None:
    assert dates("France designated the group as a criminal one in 1997 and as a terrorist one in 2001.") == [
        "1997",
        "2001",
    ]


def test_a_verb_has_the_year_of_the_coup_by_which_it_was_done() -> None:
    assert dates("Hun Sen seized control of Cambodia in a 1997 coup.") == ["1997"]


def test_a_verb_told_by_its_words_has_the_date_behind_them() -> None:
    assert dated("Cambodia descended into civil war in late 1967.") == [
        ("1967-10/1967-12", "Cambodia descends into civil war")
    ]


def test_who_attended_what_was_held_in_a_month_did_so_then() -> None:
    assert dates("Hun Sen attended the World Economic Forum on East Asia held in Bangkok in May 2012.") == ["2012-05"]


def test_a_summit_towards_which_something_leads_has_its_dates() -> None:
    (found,) = dated("The minister will draw attention towards the Fifth Summit of the Andes in Lima on Dec. 6-10.")
    assert found == ("2019-12-06/2019-12-10", "Fifth Summit of the Andes in Lima")


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (
            "France had warm and productive meetings with Thailand on Friday.",
            ("2019-11-15", "France meets with Thailand"),
        ),
        (
            "He was among those responsible for the January 20, 2019, attack on a French base.",
            ("2019-01-20", "Attack on a French base"),
        ),
        (
            "Jane Roe announced more aid for Thailand at the Nov. 10 Solidarity Event.",
            ("2019-11-10", "Jane Roe announces more aid for Thailand at the Solidarity Event"),
        ),
        (
            "At the pledging event co-hosted by Thailand and France last month, half the funds were raised.",
            ("2019-10", "The pledging event co-hosted by Thailand and France"),
        ),
    ],
)
def test_what_is_dated_by_a_noun_beside_it(sentence: str, found: tuple[str, str]) -> None:
    assert found in dated(sentence)


def test_each_office_to_which_somebody_was_appointed_has_its_year() -> None:
    assert dates("Hun Sen was appointed foreign minister in 1979 and prime minister in 1985.") == ["1979", "1985"]


def test_what_happened_during_what_a_date_closes_has_that_date() -> None:
    found = dated("There was fierce fighting in July 1997 during which Hun Sen overthrew Norodom Ranariddh.")
    assert "1997-07" in [date for date, summary in found if "overthrows" in summary]


def test_a_dated_decision_dates_what_was_decided() -> None:
    (found,) = dated("Daniel Ortega’s decision on Nov. 6 to ban the party from taking part in the vote worries us.")
    assert found[0] == "2019-11-06"
    assert found[1].startswith("Daniel Ortega’s decision to ban the party")


def test_the_upcoming_meeting_has_the_date_behind_it() -> None:
    (found,) = dated(
        "The minister thanked Morocco for hosting the upcoming Ministerial Meeting of the Coalition in May."
    )
    assert found == ("2020-05", "Upcoming Ministerial Meeting of the Coalition")
