// SPDX-License-Identifier: Apache-2.0
// Demands and answers, threats, plans, accounts and positions, from articles to what is shown.
#include "store/chronicle.h"
#include "store/register_test.h"

namespace depesche {
namespace {

class Chronicle : public Register {
 protected:
  void add_all(const std::vector<std::pair<std::string, std::string>>& dispatches) {
    std::vector<Entry> entries;
    for (std::size_t i = 0; i < dispatches.size(); ++i) entries.push_back(entry("c" + std::to_string(i), dispatches[i].first, dispatches[i].second));
    add(entries);
  }
};

TEST_P(Chronicle, ADemandHasItsAnswerFromAnotherArticle) {
  add_all({{"2022-01-11", "Russland forderte die Nato am Montag zum Abzug der Truppen auf."}, {"2022-01-13", "Die Nato hat am Mittwoch die Forderung Russlands nach einem Abzug der Truppen zurückgewiesen."}});
  const auto page = demands(*store_, {}, {});
  ASSERT_TRUE(page.has_value());
  ASSERT_GE(page->rows.size(), 1u);  // the refusal tells the demand again
  ASSERT_EQ(page->rows[0].replies.size(), 1u);
  EXPECT_EQ(page->rows[0].replies[0].kind, Answer::Refused);
}

TEST_P(Chronicle, ADemandNobodyAnswersIsOpen) {
  add_all({{"2022-01-11", "Russland forderte die Nato am Montag zum Abzug der Truppen auf."}, {"2022-01-13", "Die Nato hat am Mittwoch einen Beitritt der Ukraine abgelehnt."}});
  const auto page = demands(*store_, {}, {});
  ASSERT_EQ(page->rows.size(), 1u);
  EXPECT_TRUE(page->rows[0].replies.empty());
}

TEST_P(Chronicle, AThreatIsFollowedToWhatCameOfIt) {
  add_all({{"2022-01-26", "Die USA drohten Russland am Dienstag mit Sanktionen, falls russische Truppen die Ukraine angreifen."}, {"2022-02-25", "Russische Truppen haben am 24. Februar die Ukraine angegriffen."},
           {"2022-02-26", "Die USA haben am 25. Februar Sanktionen gegen Russland verhängt."}});
  const auto page = threats(*store_, {}, {});
  ASSERT_EQ(page->rows.size(), 1u);
  EXPECT_EQ(page->rows[0].carried_out.size(), 1u);
  EXPECT_EQ(page->rows[0].condition_met.size(), 1u);
}

TEST_P(Chronicle, APlanTookPlaceOrWasCancelledOrMovedOrIsAhead) {
  add_all({{"2022-01-05", "Am 12. Januar wollen sich in Brüssel Vertreter der Nato und Russlands treffen. Olaf Scholz reist am 15. Februar nach Moskau."},
           {"2022-01-10", "Das für den 12. Januar geplante Treffen zwischen der Nato und Russland wurde abgesagt. Der Besuch von Scholz in Moskau wird auf den 20. Februar verschoben."},
           {"2022-03-01", "Emmanuel Macron will sich am 10. März in Paris mit Joe Biden treffen. Wolodymyr Selenskyj will sich am 3. März in Kiew mit Recep Tayyip Erdogan treffen."},
           {"2022-03-05", "Erdogan und Selenskyj trafen sich am 3. März in Kiew."}});
  const auto page = calendar(*store_, {.types = {EventType::Consult}}, {});
  ASSERT_TRUE(page.has_value());
  std::string became;
  for (const PlannedAct& p : page->rows) became += p.plan.event.date + " " + std::string(kOutcomeNames[static_cast<std::size_t>(p.outcome)]) + (p.moved_to ? " to " + std::string(iso_day(p.moved_to->first)) : "") + "\n";
  EXPECT_EQ(became, "2022-01-12 cancelled\n2022-02-15 moved to 2022-02-20\n2022-03-03 took place\n2022-03-10 ahead\n");
}

TEST_P(Chronicle, ADenialStandsBesideWhatItDenies) {
  add_all({{"2020-10-05", "Nach Angaben der armenischen Regierung hat Aserbaidschan am Sonntag die Stadt Stepanakert angegriffen."}, {"2020-10-06", "Aserbaidschan bestreitet, am Sonntag Stepanakert angegriffen zu haben."}});
  const auto page = accounts(*store_, {}, {});
  ASSERT_TRUE(page.has_value());
  ASSERT_GE(page->rows.size(), 1u);
  const std::vector<Account>& list = page->rows[0].accounts;
  ASSERT_GE(list.size(), 2u);
  EXPECT_FALSE(list.front().denies);
  EXPECT_TRUE(list.back().denies);
  EXPECT_EQ(list.back().differs, "whether it was");
}

TEST_P(Chronicle, CopiesOfOneAgencyTextAreOneVoice) {
  const std::string text = "Die türkische Marine hat am Montag vor Kastellorizo ein griechisches Fischerboot beschossen. Der Kapitän wurde leicht verletzt. Das Boot konnte aus eigener Kraft in den Hafen zurückkehren. "
                           "Die Regierung in Athen sprach von einem schweren Zwischenfall. Ankara äußerte sich zunächst nicht.";
  add_all({{"2020-09-15", text}, {"2020-09-15", "ATHEN (dpa) - " + text}, {"2020-09-16", "Am 14. September beschoss die türkische Marine vor Kastellorizo ein griechisches Fischerboot."}});
  const std::vector<EventRow> heads = events({.types = {EventType::Assault}, .heads = true});
  ASSERT_GE(heads.size(), 1u);
  EXPECT_EQ(heads[0].happening->dispatches, 3u);
  EXPECT_EQ(heads[0].happening->voices, 2u);
}

INSTANTIATE_TEST_SUITE_P(In, Chronicle, testing::Values("sqlite", "postgres"), [](const auto& test) { return test.param; });

}  // namespace
}  // namespace depesche
