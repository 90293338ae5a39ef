"""Newspaper articles of any number from a seed: invented papers, people, places and matters."""

from __future__ import annotations

import datetime as dt
import json
import random

FIRST_DAY = dt.date(2004, 1, 1)
A_DAY = 50
"""Articles that are printed on a day, in all papers."""
_SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜"
_GIVEN = "林江波帆远东晓岚文海天宁清泉松柏立新志成明辉春秋建国红梅雨晴一凡思齐卓然"
_PLACE = "临云松白青石桥川溪原平安兴和丰泽湖湾岭坪泉沙柳竹梅兰"
_OFFICES = (
    "市委书记", "市长", "副市长", "县委书记", "县长", "副县长", "市教育局局长", "市卫健委主任",
    "县农业农村局局长", "市政协主席", "市人大常委会主任", "区委书记", "区长",
)  # fmt: skip
_MATTERS = (
    "春耕生产", "校园安全", "防汛备汛", "老旧小区改造", "营商环境", "文旅融合", "乡村振兴",
    "项目建设", "森林防火", "养老服务", "食品安全", "道路交通", "污水治理", "就业创业", "科技创新",
)  # fmt: skip
_ENDS = ("工作推进会", "专题会议", "现场会", "动员会", "座谈会", "协调会")
_FILLERS = (
    "会议要求，各地各部门要{a}{b}，抓好{m}各项任务落实。",
    "据了解，{p}今年{m}投入比上年增加{n}%，{a}{b}取得成效。",
    "{w}说，要把{m}放在突出位置，{a}{b}，确保取得实效。",
    "截至目前，{p}共完成{m}项目{n}个，{a}{b}稳步推进。",
    "居民{w}告诉记者，{a}{b}之后，大家的日子更方便了。",
)
_LEADS = (
    "{d}，{o}{w}在{p}主持召开{m}{e}。{o2}{w2}参加会议。",
    "{d}，{o}{w}到{p}调研{m}工作，{o2}{w2}陪同。",
    "{d}，{p}举行{m}启动仪式，{o}{w}出席并讲话。",
    "{d}，{p}与{p2}签署{m}合作协议，{o}{w}见证签约。",
    "{d}，{p}“{a}{b}”{m}展览开幕，{o}{w}宣布开幕。",
)
_CHARACTERS = (
    "统筹推进持续深化强化压实细化优化全面精准提升夯实拓宽激发整合打造完善健全规范协同联动务实高效"
)


def articles(count: int, seed: int = 7) -> list[dict[str, str]]:
    """Invent articles in the order of their days."""
    chance = random.Random(seed)
    return [_article(chance, number) for number in range(count)]


def as_line(article: dict[str, str]) -> bytes:
    """Write an article as a line of JSON Lines."""
    return json.dumps(article, ensure_ascii=False).encode()


def as_page(article: dict[str, str]) -> bytes:
    """Write an article as a text page with a masthead."""
    day = dt.date.fromisoformat(article["published"])
    masthead = f"{article['source']}日报 {day.year}年{day.month}月{day.day}日"
    return f"{masthead}\n\n{article['headline']}\n\n本报讯 {article['text']}\n".encode()


def _article(chance: random.Random, number: int) -> dict[str, str]:
    printed = FIRST_DAY + dt.timedelta(days=number // A_DAY)
    day = printed - dt.timedelta(days=chance.choice((1, 1, 1, 2, 3)))
    words = _words(chance) | {"d": f"{day.month}月{day.day}日"}
    lead = chance.choice(_LEADS).format_map(words)
    rest = [chance.choice(_FILLERS).format_map(_words(chance)) for _ in range(chance.randint(2, 9))]
    return {
        "id": str(number),
        "source": f"paper{chance.randrange(40)}",
        "published": printed.isoformat(),
        "headline": f"{words['p']}{words['a']}{words['b']}{words['m']}",
        "text": lead + "".join(rest),
    }


def _words(chance: random.Random) -> dict[str, str]:
    def some(characters: str, count: int) -> str:
        return "".join(chance.choices(characters, k=count))

    def person() -> str:
        return chance.choice(_SURNAMES) + some(_GIVEN, chance.choice((1, 2, 2)))

    return {
        "w": person(), "w2": person(), "o": chance.choice(_OFFICES), "o2": chance.choice(_OFFICES),
        "p": some(_PLACE, 2) + chance.choice("市县区镇"), "p2": some(_PLACE, 2) + "集团",
        "m": chance.choice(_MATTERS), "e": chance.choice(_ENDS), "n": str(chance.randint(3, 97)),
        "a": some(_CHARACTERS, 6), "b": some(_CHARACTERS, 5),
    }  # fmt: skip
