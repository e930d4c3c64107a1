/** Surnames of one character in common use, in both scripts. Many are words of their own: ask what stands around them. */
export const surnames =
  '王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫朱胡郭何林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖萧蕭田董袁潘蔡蒋蔣余于杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾鐘谭譚陆陸汪范範石廖贾賈韦韋夏付方邹鄒熊金邱侯骆駱冉樊倪詹翁鲍鮑柯翟耿聂聶孟秦白江阎閻薛闫尹雷黎史龙龍陶贺賀顾顧毛郝龚龔邵万萬钱錢覃武戴严嚴莫孔向汤湯温康施文牛马馬葛邢安齐齊易乔喬伍庞龐颜顏庄莊章鲁魯岳申欧歐关關焦俞左柳甘祝包宁寧尚符舒阮纪紀梅童凌毕畢单裴霍苗盛曲路成'

/** Surnames of one character that few bear and hardly a word begins with. */
export const rareSurnames =
  '郜訾阙闕佘卞亓仉逯禤蔺藺乜仝褚缪繆嵇郗靳郦酆鄷甄芮羿储儲汲邴宓仇栾欒钭戈庾暨匡蒯晏郄奚郏郟濮谯譙冼宕阚闞饒敖綦晁滕殷隋赖賴戚巫邬鄔臧茅虞昝裘祁湛窦竇娄婁仲仵缑亢郈笪佴荀麴於郁蔚涂邸胥辜揣璩鞠闵閔鄢寇苟苑骞逄蹇禹檀甯郐苻柴瞿禚庹牟糜麹'

/** Surnames of two characters, in both scripts. */
export const doubleSurnames =
  '欧阳|歐陽|上官|司马|司馬|诸葛|諸葛|皇甫|尉迟|尉遲|公孙|公孫|慕容|令狐|宇文|长孙|長孫|司徒|夏侯|东方|東方|端木|闻人|聞人|独孤|獨孤|南宫|南宮|百里|钟离|鍾離|轩辕|軒轅|鲜于|鮮于|澹台|澹臺|范姜|呼延|赫连|赫連|申屠|太史|东郭|東郭|西门|西門'
